package org.patientportal.access.profile;

import java.util.List;
import java.util.UUID;
import org.patientportal.kernel.PracticeProfile;

/**
 * "Changes asked for" on a record's overview.
 *
 * @param mayDecide whether this person may take over and decline
 * @param problem why the decision was refused, such as "profile-changed", or null
 */
public record ProfileChangesSection(
        PracticeProfile practice, UUID patient, List<ProfileChangeView> changes, boolean mayDecide, String problem) {}
