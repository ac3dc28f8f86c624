package org.patientportal.access.family;

import java.util.List;
import java.util.UUID;
import org.patientportal.kernel.FormState;
import org.patientportal.kernel.PracticeProfile;

/**
 * "Linked accounts" on a record's overview.
 *
 * @param links the open ones first
 * @param problem why what was just asked for was refused, such as "access-ended", or null
 */
public record AccountsSection(PracticeProfile practice, UUID patient, List<Row> links, String problem) {

    /**
     * A link, with what this member of staff may do about it now.
     *
     * @param form changes for whom, for what and until when it is: relationship, until, and a field for each area
     */
    public record Row(
            LinkView link, boolean mayLimit, boolean mayEnd, boolean mayRestore, boolean mayChange, FormState form) {}
}
