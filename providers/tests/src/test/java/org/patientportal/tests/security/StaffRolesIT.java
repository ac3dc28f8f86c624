package org.patientportal.tests.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** The table role x action of the access model, every cell tried at the staff's API (SEC-06). */
@PortalTest
class StaffRolesIT {

    private static final String YES = "yes";
    private static final String NO = "no";

    private final Clinic clinic;

    StaffRolesIT(Clinic clinic) {
        this.clinic = clinic;
    }

    /** What somebody tries with a patient whose portal is enabled. */
    private interface Attempt {
        Reply by(Staff staff, Patient patient);
    }

    private static final Map<String, Attempt> ATTEMPTS = new LinkedHashMap<>();

    static {
        ATTEMPTS.put("list patients", (staff, patient) -> staff.get("/patients"));
        ATTEMPTS.put("read a patient", (staff, patient) -> staff.get("/patients/" + patient.id()));
        ATTEMPTS.put("read invitations", (staff, patient) -> staff.get("/patients/" + patient.id() + "/invitations"));
        ATTEMPTS.put(
                "add a patient",
                (staff, patient) -> staff.post("/patients", Map.of("firstName", "New", "lastName", "Person")));
        ATTEMPTS.put("enable", (staff, patient) -> staff.enables(patient));
        ATTEMPTS.put("invite limited", (staff, patient) -> staff.invites(patient, Map.of("level", "limited")));
        ATTEMPTS.put("invite full", (staff, patient) -> staff.invites(patient, Map.of("level", "full")));
        ATTEMPTS.put("disable", (staff, patient) -> staff.disables(patient));
        ATTEMPTS.put("export", (staff, patient) -> staff.get("/patients/" + patient.id() + "/export"));
        ATTEMPTS.put("erase", (staff, patient) -> staff.delete("/patients/" + patient.id()));
        ATTEMPTS.put("open again", (staff, patient) -> staff.put("/archive", Map.of("archived", false)));
        ATTEMPTS.put("read settings", (staff, patient) -> staff.get("/settings"));
        ATTEMPTS.put("change settings", (staff, patient) -> staff.put("/settings", settings(false)));
    }

    @Requirement({"SEC-06", "INV-17"})
    @TestFactory
    Stream<DynamicTest> every_cell_of_the_table() {
        //                    petra paul rita root vera
        Map<String, List<String>> table = new LinkedHashMap<>();
        table.put("list patients", List.of(YES, YES, YES, YES, YES));
        table.put("read a patient", List.of(YES, YES, YES, YES, YES));
        table.put("read invitations", List.of(YES, YES, YES, YES, YES));
        table.put("add a patient", List.of(YES, YES, YES, YES, NO));
        table.put("enable", List.of(YES, YES, YES, YES, NO));
        table.put("invite limited", List.of(YES, YES, YES, YES, NO));
        table.put("invite full", List.of(YES, YES, NO, YES, NO));
        table.put("disable", List.of(YES, YES, YES, YES, NO));
        table.put("export", List.of(YES, NO, NO, YES, NO));
        table.put("erase", List.of(YES, NO, NO, YES, NO));
        table.put("open again", List.of(NO, NO, NO, YES, NO));
        table.put("read settings", List.of(YES, YES, YES, YES, YES));
        table.put("change settings", List.of(YES, NO, NO, YES, NO));
        assertThat(table.keySet()).isEqualTo(ATTEMPTS.keySet());
        clinic.petra().put("/settings", settings(false)).expect(200);
        List<Staff> people = List.of(clinic.petra(), clinic.paul(), clinic.rita(), clinic.root(), clinic.vera());
        return table.entrySet().stream()
                .flatMap(row -> Stream.of(0, 1, 2, 3, 4).map(column -> {
                    Staff staff = people.get(column);
                    String name = staff.person().firstName() + ": " + row.getKey();
                    return DynamicTest.dynamicTest(
                            name,
                            () -> cell(
                                    staff,
                                    ATTEMPTS.get(row.getKey()),
                                    row.getValue().get(column)));
                }));
    }

    @Requirement("SEC-06")
    @TestFactory
    Stream<DynamicTest> who_has_no_role_in_the_practice_gets_the_answer_for_a_practice_that_does_not_exist() {
        List<Staff> strangers = List.of(clinic.lars().at(clinic.riverside()), clinic.nora());
        return strangers.stream()
                .flatMap(staff -> ATTEMPTS.entrySet().stream()
                        .map(attempt ->
                                DynamicTest.dynamicTest(staff.person().firstName() + ": " + attempt.getKey(), () -> {
                                    Reply refusal = attempt.getValue()
                                            .by(staff, enabledPatient())
                                            .expect(404);
                                    Reply unknown = staff.at(new org.patientportal.tests.clinic.Practice(
                                                    "none", "nowhere", "Nowhere"))
                                            .get("/patients")
                                            .expect(404);
                                    assertThat(refusal.body()).isEqualTo(unknown.body());
                                })));
    }

    @Requirement("INV-17")
    @Test
    void receptionists_invite_fully_where_the_practice_allows_it_and_from_the_next_request_on_not_any_more() {
        Patient patient = enabledPatient();
        clinic.petra().put("/settings", settings(true)).expect(200);
        clinic.rita().invites(patient, Map.of("level", "full")).expect(201);

        clinic.petra().put("/settings", settings(false)).expect(200);
        Reply refused = clinic.rita().invites(patient, Map.of("level", "full")).expect(403);
        assertThat(refused.code()).isEqualTo("role-required");
    }

    private void cell(Staff staff, Attempt attempt, String expected) {
        Reply reply = attempt.by(staff, enabledPatient());
        if (expected.equals(YES)) {
            assertThat(reply.status()).as(reply.toString()).isBetween(200, 204);
        } else {
            assertThat(reply.expect(403).code()).isEqualTo("role-required");
        }
    }

    private Patient enabledPatient() {
        Patient patient = clinic.petra().adds(clinic.someone("Anna"));
        clinic.petra().enables(patient).expect(200);
        return patient;
    }

    private static Map<String, Object> settings(boolean receptionistsInviteFull) {
        return Map.of(
                "name", "Riverside Practice",
                "email", "post@riverside.example.org",
                "zone", "Europe/Berlin",
                "language", "en",
                "receptionistsInviteFull", receptionistsInviteFull,
                "recordsMayBeErased", true);
    }
}
