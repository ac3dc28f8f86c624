package org.patientportal.keycloak.pages;

import static org.patientportal.keycloak.pages.StaffSamples.BARE;
import static org.patientportal.keycloak.pages.StaffSamples.HOSTILE;
import static org.patientportal.keycloak.pages.StaffSamples.LONG;
import static org.patientportal.keycloak.pages.StaffSamples.NOW;
import static org.patientportal.keycloak.pages.StaffSamples.RIVERSIDE;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.patientportal.access.family.AccessView;
import org.patientportal.access.family.ChooseRecordPage;
import org.patientportal.access.family.LinkLetter;
import org.patientportal.access.family.NoAccessPage;
import org.patientportal.access.family.PatientAge;
import org.patientportal.access.family.RecordAccessPage;
import org.patientportal.access.family.RecordChoice;
import org.patientportal.access.family.RecordView;
import org.patientportal.access.family.RecordsPage;
import org.patientportal.access.invitation.ConnectPage;
import org.patientportal.access.invitation.DeadLinkPage;
import org.patientportal.access.invitation.InvitationLetter;
import org.patientportal.access.invitation.OpenedPage;
import org.patientportal.access.invitation.WrongAccountPage;
import org.patientportal.access.request.AskPage;
import org.patientportal.access.request.AskedPage;
import org.patientportal.kernel.Area;
import org.patientportal.kernel.Wire;
import org.patientportal.resource.dashboard.DashboardPage;

/** The patients' pages and letters, except for the account form. */
final class PatientSamples {

    private static final String LINK =
            "https://portal.example/realms/clinic/patient-portal/open#q3tJ0mFvQ2k1cGx5bG9uZ3NlY3JldHZhbHVlMTIzNDU2Nzg5MA";
    private static final UUID RECORD = UUID.fromString("01964c4e-8f00-7000-8000-000000000001");
    private static final Map<String, Object> ACTIONS = Map.of(
            "url",
            Map.of(
                    "loginAction", "/realms/clinic/login-actions/authenticate?session_code=a&tab_id=b",
                    "ssoLoginInOtherTabsUrl", "/realms/clinic/login-actions/restart?tab_id=b"));

    private PatientSamples() {}

    static Stream<Sample> all() {
        return Stream.of(everywhere(), invitations(), signedIn(), letters()).flatMap(samples -> samples);
    }

    private static Stream<Sample> everywhere() {
        Stream<Sample> problems = Stream.of(
                        "not-found",
                        "csrf",
                        "role-required",
                        "practice-closed",
                        "server-error",
                        "malformed",
                        "unavailable",
                        "brand-new-code")
                .map(code -> open("problem", code, new ProblemPage(400, code, code.equals("not-found") ? null : "/")));
        return Stream.concat(
                problems,
                Stream.of(
                        open("signed-out", "typical", null),
                        Sample.page("portal/limit/wait.ftl", "minutes", "public", "/open", new WaitPage("minutes", 8)),
                        Sample.page("portal/limit/wait.ftl", "hour", "public", "/open", new WaitPage("hours", 1))));
    }

    private static Stream<Sample> invitations() {
        Stream<Sample> dead = Stream.of("expired", "revoked", "accepted", "closed", "unknown")
                .map(state -> open(
                        "invitation/dead",
                        state,
                        new DeadLinkPage(state, state.equals("unknown") ? null : RIVERSIDE, "Xa8dk2Lp")));
        return Stream.concat(
                dead,
                Stream.of(
                        open("invitation/dead", "bare", new DeadLinkPage("expired", BARE, null)),
                        open("request/help", "typical", new AskPage(RIVERSIDE, "Xa8dk2Lp")),
                        open("request/help", "bare", new AskPage(BARE, null)),
                        open("request/help", "nobody", new AskPage(null, null)),
                        open("request/asked", "typical", new AskedPage(RIVERSIDE, false)),
                        open("request/asked", "signing-in", new AskedPage(BARE, true))
                                .with(ACTIONS),
                        open("invitation/open", "typical", null),
                        open("invitation/needed", "typical", null),
                        open(
                                "invitation/opened",
                                "typical",
                                new OpenedPage("invitation", RIVERSIDE, "anna@example.org", NOW, "Xa8dk2Lp")),
                        open(
                                "invitation/opened",
                                "access-link",
                                new OpenedPage("access-link", RIVERSIDE, "anna@example.org", NOW, "Xa8dk2Lp")),
                        open("invitation/connect", "access-link", new ConnectPage("access-link", RIVERSIDE, LONG))
                                .with(ACTIONS),
                        open("invitation/opened", "bare", new OpenedPage("invitation", BARE, HOSTILE, NOW, null)),
                        open(
                                "invitation/scanned",
                                "typical",
                                new OpenedPage("invitation", RIVERSIDE, "anna@example.org", NOW, "Xa8dk2Lp")),
                        open("invitation/scanned", "bare", new OpenedPage("invitation", BARE, HOSTILE, NOW, null)),
                        open(
                                "invitation/mailed",
                                "typical",
                                new OpenedPage("invitation", RIVERSIDE, "anna@example.org", NOW, "Xa8dk2Lp")),
                        open("invitation/mailed", "bare", new OpenedPage("invitation", BARE, HOSTILE, NOW, null)),
                        open(
                                        "invitation/connect",
                                        "typical",
                                        new ConnectPage("invitation", RIVERSIDE, "anna@example.org"))
                                .with(ACTIONS),
                        open("invitation/connect", "bare", new ConnectPage("invitation", BARE, HOSTILE))
                                .with(ACTIONS),
                        open(
                                        "invitation/wrong-account",
                                        "typical",
                                        new WrongAccountPage(RIVERSIDE, "otto@example.org", "anna@example.org"))
                                .with(ACTIONS),
                        open(
                                        "invitation/wrong-account",
                                        "bare",
                                        new WrongAccountPage(BARE, LONG + "@example.org", HOSTILE))
                                .with(ACTIONS)));
    }

    private static RecordChoice choice(String name, String relationship, String level, PatientAge age) {
        RecordView.Practice practice = new RecordView.Practice("riverside", "Riverside Practice");
        return new RecordChoice(new RecordView(UUID.randomUUID(), name, practice, relationship, level, NOW), age);
    }

    private static Stream<Sample> signedIn() {
        List<RecordChoice> family = List.of(
                choice("Anna Meyer", "self", "full", new PatientAge(34, 2)),
                choice("Emil Meyer", "parent", "full", new PatientAge(1, 3)),
                choice(LONG, "guardian", "limited", null),
                choice(HOSTILE, "brand-new", "full", new PatientAge(7, 0)));
        return Stream.of(
                patient("family/records", "typical", new RecordsPage(family)),
                open(
                                "family/choose",
                                "typical",
                                new ChooseRecordPage(family.subList(0, 2), "Riverside App", true, false))
                        .with(ACTIONS),
                open("family/choose", "gone", new ChooseRecordPage(family, LONG, false, true))
                        .with(ACTIONS),
                patient("family/no-access", "typical", new NoAccessPage(List.of(), false)),
                patient("family/no-access", "ended", new NoAccessPage(List.of(RIVERSIDE, BARE), false)),
                open("family/no-access", "signing-in", new NoAccessPage(List.of(RIVERSIDE), true))
                        .with(ACTIONS),
                patient("dashboard/home", "connected", new DashboardPage(RIVERSIDE, "full", "connected")),
                patient("dashboard/home", "limited", new DashboardPage(RIVERSIDE, "limited", null)),
                patient("dashboard/home", "bare", new DashboardPage(BARE, "full", null)),
                patient(
                        "family/access",
                        "typical",
                        new RecordAccessPage(
                                RIVERSIDE,
                                RECORD,
                                access("self", true),
                                List.of(access("parent", false), access("brand-new", false)),
                                true,
                                null,
                                "access-ended")),
                patient(
                        "family/access",
                        "alone",
                        new RecordAccessPage(
                                RIVERSIDE, RECORD, access("self", true), List.of(), true, "access-ended", null)),
                patient(
                        "family/access",
                        "parent",
                        new RecordAccessPage(BARE, RECORD, access("parent", true), List.of(), false, null, null)));
    }

    private static AccessView access(String relationship, boolean own) {
        boolean parent = relationship.equals("parent");
        return new AccessView(
                UUID.randomUUID(),
                parent ? "father@example.org" : LONG + "@example.org",
                relationship,
                parent ? "limited" : "full",
                parent
                        ? List.of("appointments", "messages")
                        : Area.ALL.stream().map(Wire::name).toList(),
                "invitation",
                NOW,
                parent ? NOW.plusSeconds(8_640_000) : null,
                own);
    }

    private static Stream<Sample> letters() {
        return Stream.of("html", "text")
                .flatMap(part -> Stream.of(
                        Sample.letter(
                                part + "/portal-invitation.ftl",
                                "typical",
                                new InvitationLetter.Content(RIVERSIDE, LINK)),
                        Sample.letter(
                                part + "/portal-invitation.ftl", "bare", new InvitationLetter.Content(BARE, LINK)),
                        Sample.letter(
                                part + "/portal-access-link.ftl",
                                "typical",
                                new InvitationLetter.Content(RIVERSIDE, LINK)),
                        Sample.letter(
                                part + "/portal-access-link.ftl", "bare", new InvitationLetter.Content(BARE, LINK)),
                        Sample.letter(
                                part + "/portal-access.ftl", "typical", new LinkLetter.Content(RIVERSIDE, "limited")),
                        Sample.letter(
                                part + "/portal-access.ftl", "ending", new LinkLetter.Content(RIVERSIDE, "ending")),
                        Sample.letter(part + "/portal-access.ftl", "given", new LinkLetter.Content(RIVERSIDE, "given")),
                        Sample.letter(part + "/portal-access.ftl", "bare", new LinkLetter.Content(BARE, "ended"))));
    }

    private static Sample patient(String template, String name, Object view) {
        return Sample.page("portal/" + template + ".ftl", name, "patient", "/", view);
    }

    private static Sample open(String template, String name, Object view) {
        return Sample.page("portal/" + template + ".ftl", name, "public", "/open", view);
    }
}
