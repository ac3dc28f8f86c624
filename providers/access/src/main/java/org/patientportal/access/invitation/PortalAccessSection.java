package org.patientportal.access.invitation;

import java.util.List;
import org.patientportal.access.patient.PatientView;
import org.patientportal.access.request.LinkRequestView;
import org.patientportal.kernel.FormState;
import org.patientportal.kernel.PracticeProfile;

/**
 * "Patient portal access" on a record's overview (INV-01).
 *
 * @param access the form that enables the portal: email
 * @param invite the form that sends an invitation: email, level, expiresInHours, and once, its idempotency key
 * @param requests who waits for a new link
 * @param levels the levels that this member of staff may send; empty when none
 * @param mayManage whether this member of staff may enable, disable and revoke
 * @param slotsLeft how many more invitations may be pending, 0 to 3
 * @param problem why what was just asked for was refused, such as "not-pending", or null
 */
public record PortalAccessSection(
        PracticeProfile practice,
        PatientView patient,
        FormState access,
        FormState invite,
        List<InvitationRow> invitations,
        List<LinkRequestView> requests,
        List<String> levels,
        boolean mayManage,
        int slotsLeft,
        String problem) {}
