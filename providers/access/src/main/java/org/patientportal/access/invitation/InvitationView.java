package org.patientportal.access.invitation;

import java.time.Instant;
import java.util.UUID;

/**
 * An invitation as staff see it; never its secret.
 *
 * @param level "limited" or "full"
 * @param status "pending", "accepted", "expired" or "revoked"
 * @param delivery "queued", "sent", "failed" or "cancelled": how far the letter has come; null without a letter
 * @param deliveredAt when the letter came that far, or null
 * @param decidedAt when it was accepted or revoked, or null
 */
public record InvitationView(
        UUID id,
        String email,
        String level,
        String status,
        Instant createdAt,
        Instant expiresAt,
        String delivery,
        Instant deliveredAt,
        Instant decidedAt) {}
