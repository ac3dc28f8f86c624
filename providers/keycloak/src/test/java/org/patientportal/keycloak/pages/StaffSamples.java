package org.patientportal.keycloak.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.patientportal.access.invitation.InvitationRow;
import org.patientportal.access.invitation.InvitationView;
import org.patientportal.access.invitation.PortalAccessSection;
import org.patientportal.access.invitation.SheetPage;
import org.patientportal.access.patient.AddPatientPage;
import org.patientportal.access.patient.DataSection;
import org.patientportal.access.patient.PatientListPage;
import org.patientportal.access.patient.PatientView;
import org.patientportal.access.patient.RecordTabPage;
import org.patientportal.kernel.Area;
import org.patientportal.kernel.FieldError;
import org.patientportal.kernel.Form;
import org.patientportal.kernel.FormState;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.PracticeId;
import org.patientportal.kernel.PracticeProfile;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.Slice;
import org.patientportal.kernel.Wire;

/** The staff's pages: typical, empty, wrong, long and hostile. */
final class StaffSamples {

    static final Instant NOW = Instant.parse("2026-04-03T12:05:00Z");
    static final String HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
    static final String LONG = "Wolfeschlegelsteinhausenbergerdorff-Hohenstaufen-Donaudampfschifffahrt";

    static final List<String> AREAS = Area.ALL.stream().map(Wire::name).toList();

    static final PracticeProfile RIVERSIDE =
            practice("Riverside Practice", "hello@riverside.example", "+44 20 7946 0018", false);
    static final PracticeProfile BARE = practice(LONG + " " + HOSTILE, null, null, false);

    static final UUID PATIENT = UUID.fromString("01964c4e-8f00-7000-8000-000000000001");
    private static final String LIST = "/staff/riverside/patients";
    private static final String RECORD = LIST + "/" + PATIENT;
    private static final List<String> LEVELS = List.of("limited", "full");
    private static final FormState INVITE =
            FormState.of(Map.of("email", "anna.meyer@example.org", "level", "full", "expiresInHours", "48"));

    private StaffSamples() {}

    static Stream<Sample> all() {
        return Stream.of(PracticeSamples.all(), list(), add(), overview(), RequestSamples.all(), sheets())
                .flatMap(samples -> samples);
    }

    private static Stream<Sample> list() {
        List<PatientView> people = IntStream.range(0, 12)
                .mapToObj(n -> patient(n % 2 == 0 ? "Anna" : "Jörg", n % 3 == 0 ? "Meyer" : "van der Berg", n % 2 == 0))
                .toList();
        List<PatientView> odd = List.of(
                new PatientView(
                        PATIENT,
                        LONG,
                        LONG,
                        null,
                        LONG + "@example.org",
                        "+49 30 1234567890123",
                        "former",
                        "de",
                        null,
                        new PatientView.PortalAccess(false, null),
                        NOW),
                new PatientView(
                        PATIENT,
                        HOSTILE,
                        "O’Neill & \"Sons\"",
                        null,
                        null,
                        null,
                        "brand-new-type",
                        null,
                        HOSTILE,
                        new PatientView.PortalAccess(true, null),
                        NOW));
        return Stream.of(
                list("typical", "", null, new Slice<>(people, "bWV5ZXI/YQ+&", false), true),
                list("second", "mey", "x&y", new Slice<>(people.subList(0, 3), "z&=", true), false),
                list("last", "", "x", new Slice<>(people.subList(0, 1), null, false), true),
                list("odd", HOSTILE, null, new Slice<>(odd, null, false), true),
                list("nothing", "zzz", null, new Slice<>(List.of(), null, false), true),
                list("empty", "", null, new Slice<>(List.of(), null, false), true));
    }

    private static Stream<Sample> add() {
        List<String> types = List.of("patient", "prospect", "former");
        List<String> languages = List.of("en", "de");
        FormState wrong = refused(
                Map.of("firstName", HOSTILE, "email", "anna@", "type", "prospect", "source", LONG),
                new FieldError("lastName", "required", ""),
                new FieldError("firstName", "control-characters", ""),
                new FieldError("email", "email", ""));
        String path = LIST + "/new";
        return Stream.of(
                staff(
                        "patient/add",
                        "typical",
                        path,
                        new AddPatientPage(RIVERSIDE, FormState.of(Map.of("type", "patient")), types, languages)),
                staff("patient/add", "wrong", path, new AddPatientPage(RIVERSIDE, wrong, types, languages)),
                staff(
                        "patient/add",
                        "problem",
                        path,
                        new AddPatientPage(
                                RIVERSIDE,
                                FormState.refused(new Form(Map.of()), Problem.forbidden("role-required", "")),
                                types,
                                languages)));
    }

    private static Stream<Sample> overview() {
        PatientView off = patient("Anna", "Meyer", false);
        PatientView on = patient("Anna", "Meyer", true);
        PatientView odd = new PatientView(
                PATIENT,
                HOSTILE,
                LONG,
                null,
                null,
                null,
                "prospect",
                null,
                null,
                new PatientView.PortalAccess(true, LONG + "@example.org"),
                NOW);
        FormState blank = FormState.of(Map.of("email", "anna.meyer@example.org"));
        FormState badEmail = refused(Map.of("email", HOSTILE), new FieldError("email", "email", ""));
        FormState badInvite = refused(
                Map.of("email", "", "level", "full", "expiresInHours", "500"),
                new FieldError("email", "required", ""),
                new FieldError("level", "not-a-choice", ""),
                new FieldError("expiresInHours", "expiry", "", List.of(1, 168)));
        List<InvitationView> history = LetterSamples.history();
        return Stream.of(
                overview("off", off, "patient-added", section(off, blank, INVITE, List.of(), LEVELS, true, 3)),
                overview("off-may-not", off, null, section(off, blank, INVITE, List.of(), List.of(), false, 3)),
                overview("off-wrong", off, null, section(off, badEmail, INVITE, List.of(), LEVELS, true, 3)),
                overview("on", on, "portal-enabled", section(on, blank, INVITE, List.of(), LEVELS, true, 3)),
                overview("history", on, "invitation-sent", section(on, blank, INVITE, history, LEVELS, true, 1)),
                overview("full", on, "invitation-revoked", section(on, blank, INVITE, history, LEVELS, true, 0)),
                overview("wrong", on, null, section(on, blank, badInvite, history, LEVELS, true, 1)),
                overview(
                        "stale",
                        on,
                        null,
                        new PortalAccessSection(
                                RIVERSIDE,
                                on,
                                blank,
                                INVITE,
                                rows(history, true),
                                RequestSamples.requests(),
                                LEVELS,
                                true,
                                2,
                                "not-pending")),
                overview(
                        "reception",
                        on,
                        "portal-disabled",
                        section(on, blank, INVITE, history, List.of("limited"), false, 2)),
                overview("odd", odd, "brand-new-code", section(odd, blank, INVITE, history, List.of(), true, 2)));
    }

    private static PortalAccessSection section(
            PatientView patient,
            FormState access,
            FormState invite,
            List<InvitationView> invitations,
            List<String> levels,
            boolean mayManage,
            int slotsLeft) {
        return new PortalAccessSection(
                RIVERSIDE,
                patient,
                access,
                invite,
                rows(invitations, mayManage),
                List.of(),
                levels,
                mayManage,
                slotsLeft,
                null);
    }

    private static List<InvitationRow> rows(List<InvitationView> invitations, boolean mayManage) {
        return invitations.stream()
                .map(invitation -> new InvitationRow(
                        invitation,
                        mayManage && List.of("pending", "expired").contains(invitation.status()),
                        mayManage && invitation.status().equals("pending"),
                        mayManage && invitation.deliveryFault() != null))
                .toList();
    }

    private static Sample overview(String name, PatientView patient, String done, PortalAccessSection section) {
        List<Html> sections = List.of(
                ProfileSamples.section(section.mayManage(), section.problem() == null ? null : "profile-changed"),
                new Html("portal/invitation/portal-access.ftl", section),
                new Html("portal/family/accounts.ftl", AccountSamples.section(section)),
                new Html(
                        "portal/patient/data.ftl",
                        new DataSection(RIVERSIDE, PATIENT, section.mayManage(), done == null && section.mayManage())));
        return staff(
                "patient/overview", name, RECORD, new RecordTabPage(RIVERSIDE, patient, "overview", sections, done));
    }

    private static Stream<Sample> sheets() {
        InvitationView printed = LetterSamples.invitation("pending", null, "anna.meyer@example.org", null);
        String link = "https://clinic.example.org/realms/clinic/patient-portal/open#" + "0123456789".repeat(4) + "abc";
        return Stream.of(
                staff(
                        "invitation/sheet",
                        "typical",
                        RECORD,
                        new SheetPage(RIVERSIDE, patient("Anna", "Meyer", true), printed, link)),
                staff(
                        "invitation/sheet",
                        "bare",
                        RECORD,
                        new SheetPage(BARE, patient(HOSTILE, LONG, true), printed, link)));
    }

    private static Sample list(String name, String search, String after, Slice<PatientView> slice, boolean mayAdd) {
        return staff(
                "patient/list",
                name,
                LIST,
                new PatientListPage(RIVERSIDE, search, after, slice, RequestSamples.notices(), mayAdd, null));
    }

    static Sample staff(String template, String name, String path, Object view) {
        return Sample.page("portal/" + template + ".ftl", name, "staff", path, view);
    }

    static PatientView patient(String first, String last, boolean enabled) {
        return new PatientView(
                PATIENT,
                first,
                last,
                LocalDate.of(1980, 5, 17),
                "anna.meyer@example.org",
                "+49 30 1234567",
                "patient",
                "de",
                "Recommended by a neighbour",
                new PatientView.PortalAccess(enabled, enabled ? "anna.meyer@example.org" : null),
                NOW);
    }

    static FormState refused(Map<String, String> values, FieldError... errors) {
        return FormState.refused(new Form(values), Problem.invalid(List.of(errors)));
    }

    static PracticeProfile practice(String name, String email, String phone, boolean archived) {
        return new PracticeProfile(
                new PracticeId(PATIENT),
                "riverside",
                name,
                email,
                phone,
                ZoneId.of("Europe/London"),
                "en",
                false,
                true,
                false,
                archived,
                !archived);
    }
}
