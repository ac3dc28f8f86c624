package org.patientportal.access.invitation;

import org.patientportal.kernel.PracticeProfile;

/**
 * A link that opens nothing any more.
 *
 * @param state "expired", "revoked" or "accepted"; "closed" when the practice is; "unknown" for everything that never was a
 *     link of ours
 * @param practice whom to ask; null when unknown
 * @param mark of the opened link, which the form that asks for a new one sends back; null for the one opened last
 */
public record DeadLinkPage(String state, PracticeProfile practice, String mark) {}
