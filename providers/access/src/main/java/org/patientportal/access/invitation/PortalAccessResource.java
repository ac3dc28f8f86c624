package org.patientportal.access.invitation;

import jakarta.ws.rs.PUT;
import org.patientportal.access.patient.PatientView;
import org.patientportal.kernel.Endpoint;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.Problem;

/** {@code /practices/{practice}/patients/{patient}/portal-access} of the staff API. */
public final class PortalAccessResource {

    private final PortalAccess access;
    private final PatientId patient;

    public PortalAccessResource(PortalAccess access, PatientId patient) {
        this.access = access;
        this.patient = patient;
    }

    @PUT
    @Endpoint("Enables the portal for a patient, or disables it with all its links and invitations.")
    public PatientView change(PortalAccess.Change change) {
        if (change == null) {
            throw Problem.malformed("The values are missing.");
        }
        return access.change(patient, change).view();
    }
}
