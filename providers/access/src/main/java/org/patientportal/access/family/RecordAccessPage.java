package org.patientportal.access.family;

import java.util.List;
import java.util.UUID;
import org.patientportal.kernel.PracticeProfile;

/**
 * Who may see a record.
 *
 * @param own the access of whoever looks
 * @param others those that this person may end; empty also for whoever may not know of any
 * @param decides whether this is the person concerned, who sees everybody
 * @param problem why what was just asked for was refused, such as "access-ended", or null
 * @param done what has just been done, or null
 */
public record RecordAccessPage(
        PracticeProfile practice,
        UUID patient,
        AccessView own,
        List<AccessView> others,
        boolean decides,
        String problem,
        String done) {}
