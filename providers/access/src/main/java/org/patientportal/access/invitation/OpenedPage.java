package org.patientportal.access.invitation;

import java.time.Instant;
import org.patientportal.kernel.PracticeProfile;

/**
 * A live invitation that a person has opened, before any decision: with a mailed link the choice of an account, with a
 * printed one the e-mail that leads on.
 *
 * @param kind "invitation" or "access-link"
 * @param email the address that the invitation was sent to
 * @param mark what the form sends back, so that it goes on with this link and no other; null for the one opened last
 */
public record OpenedPage(String kind, PracticeProfile practice, String email, Instant expiresAt, String mark) {}
