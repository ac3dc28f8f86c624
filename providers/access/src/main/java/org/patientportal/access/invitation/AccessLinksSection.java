package org.patientportal.access.invitation;

import java.util.List;
import org.patientportal.access.patient.PatientView;
import org.patientportal.kernel.FormState;
import org.patientportal.kernel.PracticeProfile;

/**
 * The tab "Medical access code" of a record (ACC-04).
 *
 * @param form the form that sends a link: email, expiresInHours, and once, its idempotency key
 * @param links the latest of the record
 * @param maySend whether this member of staff may send one
 * @param closed whether the portal was disabled for the record, so that none can be sent
 * @param slotsLeft how many more may be pending, 0 to 3
 * @param problem why what was just asked for was refused, such as "not-pending", or null
 */
public record AccessLinksSection(
        PracticeProfile practice,
        PatientView patient,
        FormState form,
        List<InvitationRow> links,
        boolean maySend,
        boolean closed,
        int slotsLeft,
        String problem) {}
