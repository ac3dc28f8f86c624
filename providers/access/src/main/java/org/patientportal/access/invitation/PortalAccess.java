package org.patientportal.access.invitation;

import org.patientportal.access.family.Links;
import org.patientportal.access.patient.Patient;
import org.patientportal.access.patient.Patients;
import org.patientportal.kernel.Checks;
import org.patientportal.kernel.EmailAddress;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.StaffAction;
import org.patientportal.kernel.StaffPermit;
import org.patientportal.kernel.port.Audit;
import org.patientportal.kernel.port.AuditEvent;

/** Opens and closes the portal for a record. */
public final class PortalAccess {

    private final StaffPermit permit;
    private final Patients patients;
    private final Invitations invitations;
    private final Links links;
    private final Audit audit;

    public PortalAccess(StaffPermit permit, Patients patients, Invitations invitations, Links links, Audit audit) {
        this.permit = permit;
        this.patients = patients;
        this.invitations = invitations;
        this.links = links;
        this.audit = audit;
    }

    /**
     * Enables with an address, or disables, which also revokes pending invitations and ends all links (DIS-01, DIS-02).
     *
     * @throws Problem 400 when enabling without a valid address, 403 {@code role-required}, 404, or 409 {@code
     *     portal-not-enabled} when disabling what was never enabled
     */
    Patient change(PatientId id, Change change) {
        permit.require(StaffAction.MANAGE_PORTAL_ACCESS);
        return change.enabled() ? enable(id, change.checkedEmail()) : disable(id);
    }

    private Patient enable(PatientId id, EmailAddress email) {
        Patient patient = patients.lock(id);
        patient.enablePortal(email);
        audit.write(AuditEvent.change(permit, id, "portal.enable", id));
        return patient;
    }

    private Patient disable(PatientId id) {
        Patient patient = patients.lock(id);
        if (patient.portalNeverEnabled()) {
            throw audit.refused(
                    AuditEvent.read(permit, id, "portal.disable"),
                    Problem.conflict("portal-not-enabled", "The portal was never enabled for this patient."));
        }
        patient.disablePortal();
        invitations.revokeAll(id);
        links.endAll(id);
        audit.write(AuditEvent.change(permit, id, "portal.disable", id));
        return patient;
    }

    /**
     * JSON body.
     *
     * @param email where invitations go; needed to enable
     */
    public record Change(String email, boolean enabled) {

        EmailAddress checkedEmail() {
            Checks checks = new Checks();
            EmailAddress address = checks.requiredEmail("email", email).orElse(null);
            checks.done();
            return address;
        }
    }
}
