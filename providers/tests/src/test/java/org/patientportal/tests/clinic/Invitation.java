package org.patientportal.tests.clinic;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * An invitation as the JSON API shows it to staff.
 *
 * @param deliveryFault why its letter has not left, or ""
 * @param nextDelivery when its letter is tried again, or ""
 */
public record Invitation(
        String id,
        String email,
        String level,
        String status,
        Instant createdAt,
        Instant expiresAt,
        String delivery,
        String deliveryFault,
        int deliveryTries,
        String nextDelivery) {

    public static Invitation of(JsonNode json) {
        return new Invitation(
                json.get("id").asText(),
                json.get("email").asText(),
                json.get("level").asText(),
                json.get("status").asText(),
                Instant.parse(json.get("createdAt").asText()),
                Instant.parse(json.get("expiresAt").asText()),
                json.path("delivery").asText(),
                json.path("deliveryFault").asText(""),
                json.path("deliveryTries").asInt(),
                json.path("nextDelivery").asText(""));
    }
}
