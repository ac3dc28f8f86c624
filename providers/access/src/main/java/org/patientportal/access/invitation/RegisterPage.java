package org.patientportal.access.invitation;

import org.patientportal.kernel.PracticeProfile;

/**
 * The account form for a person who has opened an invitation.
 *
 * @param email the invitation's address, which the account gets
 */
public record RegisterPage(PracticeProfile practice, String email) {}
