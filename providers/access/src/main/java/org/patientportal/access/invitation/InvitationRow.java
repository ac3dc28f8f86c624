package org.patientportal.access.invitation;

import org.patientportal.kernel.AccessLevel;
import org.patientportal.kernel.StaffAction;
import org.patientportal.kernel.StaffPermit;
import org.patientportal.kernel.Wire;
import org.patientportal.kernel.port.Delivery;

/**
 * An invitation in the history of a record, with what this member of staff may do about it now.
 *
 * @param mayRetry whether its letter waits or was given up, and may be tried at once
 */
public record InvitationRow(InvitationView invitation, boolean mayResend, boolean mayRevoke, boolean mayRetry) {

    /**
     * The same rules as those of the verbs; what they would refuse is not offered.
     *
     * @param open whether one may be sent for the record at all
     */
    static InvitationRow of(StaffPermit permit, boolean open, InvitationView invitation) {
        boolean manages = permit.allows(StaffAction.MANAGE_PORTAL_ACCESS);
        boolean pending = is(InvitationStatus.PENDING, invitation);
        boolean mayResend = manages
                && open
                && (pending || is(InvitationStatus.EXPIRED, invitation))
                && permit.allows(sending(invitation));
        boolean waits = invitation.deliveryFault() != null && invitation.nextDelivery() != null;
        boolean givenUp = Wire.name(Delivery.State.FAILED).equals(invitation.delivery());
        return new InvitationRow(invitation, mayResend, manages && pending, manages && pending && (waits || givenUp));
    }

    private static StaffAction sending(InvitationView invitation) {
        AccessLevel level = Wire.parse(AccessLevel.class, invitation.level()).orElseThrow();
        return Wire.parse(InvitationKind.class, invitation.kind()).orElseThrow().sending(level);
    }

    private static boolean is(InvitationStatus status, InvitationView invitation) {
        return Wire.name(status).equals(invitation.status());
    }
}
