package org.patientportal.tests.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Clinic.LinkedPatient;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** The table role x action of the access model, every cell tried at the staff's API (SEC-06). */
@PortalTest
class StaffRolesIT {

    private static final String YES = "yes";
    private static final String NO = "no";

    private final Clinic clinic;

    /** What somebody tries; whatever it needs was made by others. */
    private interface Attempt {
        Reply by(Staff staff);
    }

    private final Map<String, Attempt> attempts = new LinkedHashMap<>();

    StaffRolesIT(Clinic clinic) {
        this.clinic = clinic;
        attempts.put("list patients", staff -> staff.get("/patients"));
        attempts.put(
                "read a patient", staff -> staff.get("/patients/" + enabled().id()));
        attempts.put(
                "read invitations", staff -> staff.get("/patients/" + enabled().id() + "/invitations"));
        attempts.put(
                "add a patient", staff -> staff.post("/patients", Map.of("firstName", "New", "lastName", "Person")));
        attempts.put("enable", staff -> staff.enables(enabled()));
        attempts.put("invite limited", staff -> staff.invites(enabled(), Map.of("level", "limited")));
        attempts.put("invite full", staff -> staff.invites(enabled(), Map.of("level", "full")));
        attempts.put("send a medical access link", staff -> staff.sendsAccessLink(enabled(), Map.of()));
        attempts.put("limit an access", staff -> staff.post(access(clinic.linked("Anna")) + "/limit", null));
        attempts.put("end an access", staff -> staff.post(access(clinic.linked("Anna")) + "/end", null));
        attempts.put(
                "change a full access",
                staff -> staff.put(access(clinic.linked("Anna")), Map.of("relationship", "other")));
        attempts.put("change a limited access", staff -> staff.put(limitedAccess(), Map.of("relationship", "other")));
        attempts.put("take over a change", staff -> decides(staff, "approve"));
        attempts.put("decline a change", staff -> decides(staff, "decline"));
        attempts.put("disable", staff -> staff.disables(enabled()));
        attempts.put("export", staff -> staff.get("/patients/" + enabled().id() + "/export"));
        attempts.put("erase", staff -> staff.delete("/patients/" + enabled().id()));
        attempts.put("open again", staff -> staff.put("/archive", Map.of("archived", false)));
        attempts.put("read settings", staff -> staff.get("/settings"));
        attempts.put("change settings", staff -> staff.put("/settings", settings(false)));
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
        table.put("send a medical access link", List.of(YES, YES, NO, YES, NO));
        table.put("limit an access", List.of(YES, YES, YES, YES, NO));
        table.put("end an access", List.of(YES, YES, YES, YES, NO));
        table.put("change a full access", List.of(YES, YES, NO, YES, NO));
        table.put("change a limited access", List.of(YES, YES, YES, YES, NO));
        table.put("take over a change", List.of(YES, YES, YES, YES, NO));
        table.put("decline a change", List.of(YES, YES, YES, YES, NO));
        table.put("disable", List.of(YES, YES, YES, YES, NO));
        table.put("export", List.of(YES, NO, NO, YES, NO));
        table.put("erase", List.of(YES, NO, NO, YES, NO));
        table.put("open again", List.of(NO, NO, NO, YES, NO));
        table.put("read settings", List.of(YES, YES, YES, YES, YES));
        table.put("change settings", List.of(YES, NO, NO, YES, NO));
        assertThat(table.keySet()).isEqualTo(attempts.keySet());
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
                                    attempts.get(row.getKey()),
                                    row.getValue().get(column)));
                }));
    }

    @Requirement("SEC-06")
    @TestFactory
    Stream<DynamicTest> who_has_no_role_in_the_practice_gets_the_answer_for_a_practice_that_does_not_exist() {
        List<Staff> strangers = List.of(clinic.lars().at(clinic.riverside()), clinic.nora());
        return strangers.stream()
                .flatMap(staff -> attempts.entrySet().stream()
                        .map(attempt ->
                                DynamicTest.dynamicTest(staff.person().firstName() + ": " + attempt.getKey(), () -> {
                                    Reply refusal = attempt.getValue().by(staff).expect(404);
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
        Patient patient = enabled();
        clinic.petra().put("/settings", settings(true)).expect(200);
        clinic.rita().invites(patient, Map.of("level", "full")).expect(201);

        clinic.petra().put("/settings", settings(false)).expect(200);
        Reply refused = clinic.rita().invites(patient, Map.of("level", "full")).expect(403);
        assertThat(refused.code()).isEqualTo("role-required");
    }

    private void cell(Staff staff, Attempt attempt, String expected) {
        Reply reply = attempt.by(staff);
        if (expected.equals(YES)) {
            assertThat(reply.status()).as(reply.toString()).isBetween(200, 204);
        } else {
            assertThat(reply.expect(403).code()).isEqualTo("role-required");
        }
    }

    private Patient enabled() {
        Patient patient = clinic.petra().adds(clinic.someone("Anna"));
        clinic.petra().enables(patient).expect(200);
        return patient;
    }

    private String access(LinkedPatient anna) {
        return "/patients/" + anna.patient().id() + "/links/"
                + clinic.petra().links(anna.patient()).get(0).get("id").asText();
    }

    private String limitedAccess() {
        LinkedPatient anna = clinic.linked("Anna");
        clinic.petra().changesAccess(anna.patient(), "limit").expect(200);
        return access(anna);
    }

    private Reply decides(Staff staff, String verb) {
        LinkedPatient anna = clinic.linked("Anna");
        Http.send(
                        "PUT",
                        clinic.portal() + "/api/patients/" + anna.patient().id() + "/profile",
                        clinic.token(anna.person()),
                        Map.of("lastName", "Tal"))
                .expect(200);
        String changes = "/patients/" + anna.patient().id() + "/profile-changes";
        JsonNode change = clinic.petra().get(changes).expect(200).items().get(0);
        return staff.post(
                changes + "/" + change.get("id").asText() + "/" + verb,
                Map.of("version", change.get("version").asInt()));
    }

    private static Map<String, Object> settings(boolean receptionistsInviteFull) {
        return Map.of(
                "name", "Riverside Practice",
                "email", "post@riverside.example.org",
                "zone", "Europe/Berlin",
                "language", "en",
                "receptionistsInviteFull", receptionistsInviteFull,
                "recordsMayBeErased", true,
                "secondFactorForFull", false);
    }
}
