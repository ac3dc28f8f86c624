package org.patientportal.access.request;

import org.patientportal.kernel.PracticeProfile;

/**
 * The practice has been told that somebody needs a new link. It says the same to everybody (INV-14).
 *
 * @param signingIn whether the page stands in the middle of a sign-in, which can still be left or begun anew
 */
public record AskedPage(PracticeProfile practice, boolean signingIn) {}
