package org.patientportal.access.invitation;

import org.patientportal.kernel.PracticeProfile;

/**
 * Asks a signed-in person whether to connect this account with the practice.
 *
 * @param kind "invitation" or "access-link"
 * @param account the account's address
 */
public record ConnectPage(String kind, PracticeProfile practice, String account) {}
