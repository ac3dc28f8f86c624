package org.patientportal.access.practice;

import java.util.List;
import org.patientportal.kernel.FormState;
import org.patientportal.kernel.PracticeProfile;

/**
 * The staff page of a practice's settings: name, email, phone, zone, language and receptionistsInviteFull (who may send which
 * invitation).
 *
 * @param mayChange false shows the values without a button
 * @param done "saved" after a change, or null
 */
public record SettingsPage(
        PracticeProfile practice, FormState form, boolean mayChange, List<String> zones, String done) {}
