package org.patientportal.access.invitation;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.patientportal.access.patient.Patients;
import org.patientportal.kernel.Endpoint;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.Slice;

/** {@code /practices/{practice}/patients/{patient}/invitations} of the staff API. */
public final class InvitationsResource {

    private final Invitations invitations;
    private final Patients patients;
    private final PatientId patient;

    public InvitationsResource(Invitations invitations, Patients patients, PatientId patient) {
        this.invitations = invitations;
        this.patients = patients;
        this.patient = patient;
    }

    @GET
    @Endpoint("The invitations of a patient, the newest first.")
    public Slice<InvitationView> history(
            @QueryParam("after") UUID after, @QueryParam("max") @DefaultValue("20") int max) {
        return invitations.history(patients.read(patient).id(), after, max);
    }

    @POST
    @Endpoint("Sends an invitation; without values to the patient's address, at full level, for 48 hours.")
    public Response send(NewInvitation values) {
        NewInvitation wanted = values == null ? new NewInvitation(null, null, null) : values;
        return Response.status(Response.Status.CREATED)
                .entity(invitations.send(patient, wanted))
                .build();
    }

    @POST
    @Path("{invitation}/revoke")
    @Endpoint("Revokes a pending invitation; its link is dead at once.")
    public InvitationView revoke(@PathParam("invitation") UUID id) {
        return invitations.revoke(patient, id);
    }
}
