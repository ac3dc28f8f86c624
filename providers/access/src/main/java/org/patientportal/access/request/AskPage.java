package org.patientportal.access.request;

import org.patientportal.kernel.PracticeProfile;

/**
 * For somebody who cannot sign in.
 *
 * @param practice whom to ask, with a button that does; null when no link of a practice has been opened in this browser
 * @param mark of the opened link, which the form sends back; null for the one opened last
 */
public record AskPage(PracticeProfile practice, String mark) {}
