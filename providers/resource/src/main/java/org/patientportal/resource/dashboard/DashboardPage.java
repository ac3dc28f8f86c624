package org.patientportal.resource.dashboard;

import java.util.UUID;
import org.patientportal.kernel.PracticeProfile;

/**
 * The first page after sign-in: whose record, which practice.
 *
 * @param record the record's id
 * @param patient the patient's name as the account may see it
 * @param level "limited" or "full"
 * @param several whether the person may see other records too
 * @param done "connected" after an invitation was accepted, or null
 */
public record DashboardPage(
        PracticeProfile practice, UUID record, String patient, String level, boolean several, String done) {}
