package org.patientportal.access.invitation;

import org.patientportal.kernel.PracticeProfile;

/**
 * The account signed in is not the one invited (INV-06); nothing has been linked.
 *
 * @param account the address of the account signed in, or its user name
 * @param invited the address that the invitation was sent to
 */
public record WrongAccountPage(PracticeProfile practice, String account, String invited) {}
