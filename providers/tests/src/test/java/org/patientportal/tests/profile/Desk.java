package org.patientportal.tests.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.Reply;

/** Where staff decide what is changed in a record. */
record Desk(Staff staff, Patient patient) {

    /** @return the changes that wait, the oldest first */
    List<JsonNode> waiting() {
        return staff.get(path()).expect(200).items();
    }

    JsonNode only() {
        List<JsonNode> waiting = waiting();
        if (waiting.size() != 1) {
            throw new AssertionError("Not one change waits but " + waiting);
        }
        return waiting.get(0);
    }

    Reply approves(JsonNode change) {
        return decides(change, "approve");
    }

    Reply declines(JsonNode change) {
        return decides(change, "decline");
    }

    void approvesAll() {
        waiting().forEach(change -> approves(change).expect(200));
    }

    private Reply decides(JsonNode change, String verb) {
        return staff.post(
                path() + "/" + change.get("id").asText() + "/" + verb,
                Map.of("version", change.get("version").asInt()));
    }

    private String path() {
        return "/patients/" + patient.id() + "/profile-changes";
    }
}
