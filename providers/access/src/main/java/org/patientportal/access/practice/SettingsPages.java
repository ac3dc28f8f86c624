package org.patientportal.access.practice;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.patientportal.kernel.Checks;
import org.patientportal.kernel.Form;
import org.patientportal.kernel.FormState;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.PortalPaths;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.StaffAction;
import org.patientportal.kernel.StaffPermit;
import org.patientportal.kernel.port.Audit;

/** {@code /staff/{practice}/settings}. */
public final class SettingsPages {

    private static final FormState NOTHING_TYPED = FormState.of(Map.of());

    private final StaffPermit permit;
    private final Practices practices;
    private final Audit audit;
    private final PortalPaths paths;

    public SettingsPages(StaffPermit permit, Practices practices, Audit audit, PortalPaths paths) {
        this.permit = permit;
        this.practices = practices;
        this.audit = audit;
        this.paths = paths;
    }

    @GET
    public Html show(@QueryParam("done") String done) {
        permit.require(StaffAction.READ_SETTINGS);
        return page(present(), NOTHING_TYPED, done);
    }

    @POST
    public Response change(Form form) {
        try {
            practices.change(
                    permit,
                    new PracticeSettings(
                            form.get("name"),
                            form.get("email"),
                            form.get("phone"),
                            form.get("zone"),
                            form.get("language"),
                            "true".equals(form.get("receptionistsInviteFull")),
                            "true".equals(form.get("recordsMayBeErased")),
                            "true".equals(form.get("secondFactorForFull"))),
                    audit);
            return paths.seeOther(PortalPaths.staff(permit.practice().alias(), "/settings?done=saved"));
        } catch (Problem problem) {
            return Response.status(problem.status())
                    .entity(page(FormState.refused(form, problem), NOTHING_TYPED, null))
                    .build();
        }
    }

    /** Archives, when the practice's name has been typed to confirm it, or opens again. */
    @POST
    @Path("archive")
    public Response archive(Form form) {
        boolean archived = "true".equals(form.get("archived"));
        try {
            if (archived) {
                Checks checks = new Checks();
                checks.confirmed(
                        "confirm", form.get("confirm"), permit.practice().name());
                checks.done();
            }
            practices.archive(permit, archived, audit);
            String done = archived ? "archived" : "reopened";
            return paths.seeOther(PortalPaths.staff(permit.practice().alias(), "/settings?done=" + done));
        } catch (Problem problem) {
            return Response.status(problem.status())
                    .entity(page(present(), FormState.refused(form, problem), null))
                    .build();
        }
    }

    private FormState present() {
        return FormState.of(values(PracticeSettings.of(permit.practice())));
    }

    private Html page(FormState form, FormState archive, String done) {
        return new Html(
                "portal/practice/settings.ftl",
                new SettingsPage(
                        permit.practice(),
                        form,
                        permit.allows(StaffAction.CHANGE_SETTINGS),
                        PracticeSettings.zones(),
                        archive,
                        permit.allows(StaffAction.ARCHIVE_PRACTICE),
                        done));
    }

    private static Map<String, String> values(PracticeSettings settings) {
        Map<String, String> values = new HashMap<>();
        values.put("name", settings.name());
        values.put("email", settings.email());
        values.put("phone", settings.phone());
        values.put("zone", settings.zone());
        values.put("language", settings.language());
        values.put("receptionistsInviteFull", String.valueOf(settings.receptionistsInviteFull()));
        values.put("recordsMayBeErased", String.valueOf(settings.recordsMayBeErased()));
        values.put("secondFactorForFull", String.valueOf(settings.secondFactorForFull()));
        values.values().removeIf(java.util.Objects::isNull);
        return values;
    }
}
