package org.patientportal.access.decision;

import java.util.Collections;
import java.util.Set;
import org.patientportal.kernel.Caller;
import org.patientportal.kernel.PracticeProfile;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.StaffAction;
import org.patientportal.kernel.StaffPermit;
import org.patientportal.kernel.StaffRole;
import org.patientportal.kernel.Wire;
import org.patientportal.kernel.port.Audit;
import org.patientportal.kernel.port.AuditEvent;

/** The permit of staff, or of a realm admin, in one practice. */
record PracticeStaff(PracticeProfile practice, Caller caller, Set<StaffRole> roles, Audit audit)
        implements StaffPermit {

    @Override
    public boolean allows(StaffAction action) {
        return !Collections.disjoint(action.roles(), roles) || allowedBySetting(action);
    }

    @Override
    public void require(StaffAction action) {
        if (!allows(action)) {
            audit.refuse(AuditEvent.read(this, null, Wire.name(action)).withDetail("role-required"));
            throw Problem.forbidden("role-required", "Your role in this practice does not allow this.");
        }
    }

    private boolean allowedBySetting(StaffAction action) {
        return action == StaffAction.INVITE_FULL
                && practice.receptionistsInviteFull()
                && roles.contains(StaffRole.RECEPTIONIST);
    }
}
