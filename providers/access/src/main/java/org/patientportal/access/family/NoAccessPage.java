package org.patientportal.access.family;

import java.util.List;
import org.patientportal.kernel.PracticeProfile;

/**
 * The account opens no record, or none any more (DIS-03, DIS-05).
 *
 * @param practices whom to ask: those that have once opened a record for the account; empty for new ones
 * @param signingIn whether the page stands in the middle of a sign-in, which is then refused
 */
public record NoAccessPage(List<PracticeProfile> practices, boolean signingIn) {}
