package org.patientportal.keycloak.pages;

import static org.patientportal.keycloak.pages.StaffSamples.BARE;
import static org.patientportal.keycloak.pages.StaffSamples.HOSTILE;
import static org.patientportal.keycloak.pages.StaffSamples.LONG;
import static org.patientportal.keycloak.pages.StaffSamples.NOW;
import static org.patientportal.keycloak.pages.StaffSamples.RIVERSIDE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.patientportal.access.profile.ProfileChangeView;
import org.patientportal.access.profile.ProfileChangesNotice;
import org.patientportal.access.profile.ProfileChangesSection;
import org.patientportal.access.profile.ProfileExport;
import org.patientportal.access.profile.ProfilePage;
import org.patientportal.access.profile.RecordDetails;
import org.patientportal.access.profile.RecordDetails.Asked;
import org.patientportal.kernel.ExportSection.Part;
import org.patientportal.kernel.FieldError;
import org.patientportal.kernel.FormState;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.PracticeProfile;

/** The profile as people see and change it, and what staff see of that. */
final class ProfileSamples {

    private static final UUID RECORD = UUID.fromString("01964c4e-8f00-7000-8000-000000000001");

    private ProfileSamples() {}

    static Stream<Sample> all() {
        FormState known = form("Anna", "Meyer", "1980-05-17", "+49 30 1234567", "anna.meyer@example.org");
        List<Asked> waiting =
                List.of(new Asked("lastName", "Meyer-Berg", NOW), new Asked("birthDate", "1980-05-18", NOW));
        List<Asked> declined = List.of(new Asked("firstName", LONG, NOW), new Asked("brandNew", HOSTILE, NOW));
        FormState wrong = StaffSamples.refused(
                Map.of("firstName", "", "lastName", HOSTILE, "birthDate", "2190-01-01", "email", "anna@"),
                new FieldError("firstName", "required", ""),
                new FieldError("birthDate", "date-in-future", ""),
                new FieldError("email", "email", ""));
        return Stream.of(
                page("full", RIVERSIDE, "full", known, List.of(), List.of(), "profile-saved"),
                page("waiting", RIVERSIDE, "full", known, waiting, List.of(), "profile-asked"),
                page("limited", RIVERSIDE, "limited", form("Anna", "Meyer", "", "", ""), List.of(), List.of(), null),
                page("declined", BARE, "limited", form(LONG, HOSTILE, "", "", ""), waiting, declined, null),
                page("wrong", RIVERSIDE, "full", wrong, List.of(), List.of(), null));
    }

    private static Sample page(
            String name,
            PracticeProfile practice,
            String level,
            FormState form,
            List<Asked> waiting,
            List<Asked> declined,
            String done) {
        RecordDetails record = new RecordDetails(
                RECORD,
                form.value("firstName") + " " + form.value("lastName"),
                level,
                StaffSamples.AREAS,
                new RecordDetails.Practice("riverside", practice.name(), practice.email(), practice.phone()),
                form.value("firstName"),
                form.value("lastName"),
                LocalDate.of(1980, 5, 17),
                null,
                null,
                waiting,
                declined);
        return Sample.page(
                "portal/profile/profile.ftl",
                name,
                "patient",
                "/patients/" + RECORD + "/profile",
                new ProfilePage(practice, record, form, done));
    }

    private static FormState form(String first, String last, String born, String phone, String email) {
        Map<String, String> values = new HashMap<>(
                Map.of("firstName", first, "lastName", last, "birthDate", born, "phone", phone, "email", email));
        Map.copyOf(values).forEach((name, value) -> values.put("shown-" + name, value));
        return FormState.of(values);
    }

    /** @param mayDecide whether there are buttons */
    static Html section(boolean mayDecide, String problem) {
        List<ProfileChangeView> changes = List.of(
                change("lastName", "Meyer", "Meyer-Berg", "anna.meyer@example.org"),
                change("birthDate", null, "1980-05-17", null),
                change("phone", LONG, HOSTILE, LONG + "@example.org"));
        return new Html(
                "portal/profile/changes.ftl",
                new ProfileChangesSection(RIVERSIDE, RECORD, mayDecide ? changes : List.of(), mayDecide, problem));
    }

    private static ProfileChangeView change(String field, String before, String after, String account) {
        return new ProfileChangeView(UUID.randomUUID(), field, before, after, account, NOW, 1000);
    }

    static Html notice() {
        List<ProfileChangesNotice.Row> rows = List.of(
                new ProfileChangesNotice.Row(RECORD, "Anna Meyer"), new ProfileChangesNotice.Row(RECORD, HOSTILE));
        return new Html("portal/profile/notice.ftl", new ProfileChangesNotice.Waiting(RIVERSIDE, rows, true));
    }

    static Part export(String who) {
        return new Part(
                "profile",
                "portal/profile/entries-export.ftl",
                List.of(
                        new ProfileExport.Row("lastName", who, "Meyer", "waiting", who, NOW, null, null),
                        new ProfileExport.Row("birthDate", "1980-05-17", null, "declined", null, NOW, NOW, null),
                        new ProfileExport.Row("phone", "1", "1", "brand-new", who, NOW, NOW, "petra@example.org")));
    }
}
