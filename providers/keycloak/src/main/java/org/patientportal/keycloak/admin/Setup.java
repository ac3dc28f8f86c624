package org.patientportal.keycloak.admin;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.patientportal.kernel.Checks;
import org.patientportal.kernel.Wire;
import org.patientportal.keycloak.admin.Finding.Condition;

/** Everything a realm needs for the portal, in the order in which it is made (PLG-01). */
final class Setup {

    static final String ALL = "all";

    private static final List<SetupStep> STEPS = List.of(
            RealmSwitch.ORGANIZATIONS,
            new ApiClient(),
            PortalScope.API,
            PortalScope.PATIENT,
            PortalScope.ACCESS,
            PortalScope.RECORDS,
            PageClient.PATIENTS,
            PageClient.STAFF,
            new StaffRoles(),
            new RegistrationFlow(),
            PortalAction.CONNECT,
            PortalAction.ADMISSION,
            PortalAction.CHOICE,
            RealmSwitch.ADMIN_EVENTS,
            RealmSwitch.EVENTS,
            new Languages(),
            Check.MAIL_SERVER,
            Check.PRACTICES,
            Check.SECOND_FACTOR,
            Check.LOGIN_THEME);

    private Setup() {}

    static SetupReport inspect(SetupTarget target) {
        return report(target, Set.of());
    }

    /**
     * Makes whatever is missing; a realm-wide step only when it is confirmed. Steps that are there are not touched, so that a
     * second call changes nothing.
     */
    static SetupReport install(SetupTarget target, Set<String> confirmed) {
        Set<String> changed = new HashSet<>();
        for (SetupStep step : STEPS) {
            boolean allowed = !step.realmWide() || confirmed.contains(step.id()) || confirmed.contains(ALL);
            if (allowed && step.inspect(target).is(Condition.MISSING)) {
                step.apply(target);
                changed.add(step.id());
            }
        }
        return report(target, changed);
    }

    /** @throws org.patientportal.kernel.Problem 400 when one of them is not the id of a realm-wide step */
    static Set<String> confirmed(SetupRequest request) {
        if (request == null || request.confirm() == null) {
            return Set.of();
        }
        List<String> choices =
                STEPS.stream().filter(SetupStep::realmWide).map(SetupStep::id).toList();
        Checks checks = new Checks();
        request.confirm().stream()
                .filter(id -> !ALL.equals(id) && !choices.contains(id))
                .findFirst()
                .ifPresent(id ->
                        checks.fault("confirm", "not-a-choice", "Allowed: all, " + String.join(", ", choices) + "."));
        checks.done();
        return new HashSet<>(request.confirm());
    }

    private static SetupReport report(SetupTarget target, Set<String> changed) {
        List<SetupReport.Step> steps =
                STEPS.stream().map(step -> row(step, target, changed)).toList();
        boolean ready =
                steps.stream().allMatch(step -> !step.needed() || step.state().equals(Wire.name(Condition.PRESENT)));
        return new SetupReport(ready, steps);
    }

    private static SetupReport.Step row(SetupStep step, SetupTarget target, Set<String> changed) {
        Finding finding = step.inspect(target);
        String state = step.realmWide() && finding.is(Condition.MISSING)
                ? "needs-confirmation"
                : Wire.name(finding.condition());
        return new SetupReport.Step(
                step.id(),
                step.title(),
                state,
                step.realmWide(),
                step.needed(),
                changed.contains(step.id()),
                finding.detail());
    }
}
