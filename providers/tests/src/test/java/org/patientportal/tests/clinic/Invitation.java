package org.patientportal.tests.clinic;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** An invitation as the JSON API shows it to staff. */
public record Invitation(
        String id, String email, String level, String status, Instant createdAt, Instant expiresAt, String delivery) {

    public static Invitation of(JsonNode json) {
        return new Invitation(
                json.get("id").asText(),
                json.get("email").asText(),
                json.get("level").asText(),
                json.get("status").asText(),
                Instant.parse(json.get("createdAt").asText()),
                Instant.parse(json.get("expiresAt").asText()),
                json.path("delivery").asText());
    }
}
