package org.patientportal.resource.dashboard;

import org.patientportal.kernel.PracticeProfile;

/**
 * The first page of a record.
 *
 * @param level "limited" or "full"
 * @param done "connected" after an invitation was accepted, or null
 */
public record DashboardPage(PracticeProfile practice, String level, String done) {}
