package org.patientportal.access.invitation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An invitation as staff see it; never its secret.
 *
 * @param kind "invitation" or "access-link"
 * @param level "limited" or "full"
 * @param relationship what the invited person is to the patient, such as "self" or "parent"
 * @param areas what opens at that level, such as "appointments"
 * @param accessUntil from when on the access that it gives opens nothing any more, or null
 * @param channel "mail" or "paper"
 * @param status "pending", "accepted", "expired" or "revoked"
 * @param delivery "queued", "sending", "sent", "failed" or "cancelled": how far the letter has come; null without a letter
 * @param deliveredAt when the letter came that far, or null
 * @param deliveryFault why the latest try was in vain, such as "mail-server-unreachable" or "address-refused", or null
 * @param deliveryTries how often it was tried in vain
 * @param nextDelivery when a queued letter is tried next by itself, or null
 * @param decidedAt when it was accepted or revoked, or null
 */
public record InvitationView(
        UUID id,
        String kind,
        String email,
        String level,
        String relationship,
        List<String> areas,
        Instant accessUntil,
        String channel,
        String status,
        Instant createdAt,
        Instant expiresAt,
        String delivery,
        Instant deliveredAt,
        String deliveryFault,
        int deliveryTries,
        Instant nextDelivery,
        Instant decidedAt) {}
