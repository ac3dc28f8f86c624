package org.patientportal.access.request;

import java.time.Instant;
import java.util.UUID;

/**
 * An open request as staff see it.
 *
 * @param patient the record that the link was for
 * @param patientName the name on the record
 * @param kind what the link was: "invitation" or "access-link"
 * @param invitation the invitation whose link was opened
 * @param email the address that the link was sent to
 * @param reason "expired", "revoked", "accepted", "sign-in", "wrong-account" or "sheet"
 * @param account the address of the account that asked, verified, and its owner was told so before asking; else null. The
 *     practice should check whose it is
 */
public record LinkRequestView(
        UUID id,
        UUID patient,
        String patientName,
        String kind,
        UUID invitation,
        String email,
        String reason,
        String account,
        Instant askedAt) {}
