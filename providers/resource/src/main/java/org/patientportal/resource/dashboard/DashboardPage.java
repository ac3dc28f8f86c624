package org.patientportal.resource.dashboard;

import org.patientportal.kernel.PracticeProfile;

/**
 * The first page after sign-in: whose record, which practice.
 *
 * @param patient the patient's name
 * @param level "limited" or "full"
 * @param several whether the person may see other records too
 * @param done "connected" after an invitation was accepted, or null
 */
public record DashboardPage(PracticeProfile practice, String patient, String level, boolean several, String done) {}
