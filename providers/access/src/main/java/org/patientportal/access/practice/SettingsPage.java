package org.patientportal.access.practice;

import java.util.List;
import org.patientportal.kernel.FormState;
import org.patientportal.kernel.PracticeProfile;

/**
 * The staff page of a practice's settings: name, email, phone, zone, language, receptionistsInviteFull (who may send which
 * invitation), recordsMayBeErased and secondFactorForFull.
 *
 * @param mayChange false shows the values without a button
 * @param archive the form that archives the practice: confirm, its name
 * @param mayArchive whether this person may archive the practice, or open it again
 * @param done what has just been done, such as "saved", or null
 */
public record SettingsPage(
        PracticeProfile practice,
        FormState form,
        boolean mayChange,
        List<String> zones,
        FormState archive,
        boolean mayArchive,
        String done) {}
