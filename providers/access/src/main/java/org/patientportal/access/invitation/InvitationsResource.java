package org.patientportal.access.invitation;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.patientportal.access.patient.Patients;
import org.patientportal.kernel.Endpoint;
import org.patientportal.kernel.IdempotencyKey;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.Slice;

/** {@code /practices/{practice}/patients/{patient}/invitations} of the staff API. */
public final class InvitationsResource {

    private final Invitations invitations;
    private final SendInvitation sending;
    private final Patients patients;
    private final PatientId patient;

    public InvitationsResource(Invitations invitations, SendInvitation sending, Patients patients, PatientId patient) {
        this.invitations = invitations;
        this.sending = sending;
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
    public Response send(NewInvitation values, @HeaderParam("Idempotency-Key") String key) {
        NewInvitation wanted = values == null ? NewInvitation.USUAL : values;
        return Response.status(Response.Status.CREATED)
                .entity(sending.send(patient, wanted, IdempotencyKey.parse(key)))
                .build();
    }

    @POST
    @Path("{invitation}/resend")
    @Endpoint("Revokes an invitation and sends a new one with the same terms; one that has expired is sent again.")
    public InvitationView resend(@PathParam("invitation") UUID id, @HeaderParam("Idempotency-Key") String key) {
        return sending.resend(patient, id, IdempotencyKey.parse(key));
    }

    @POST
    @Path("{invitation}/revoke")
    @Endpoint("Revokes a pending invitation; its link is dead at once.")
    public InvitationView revoke(@PathParam("invitation") UUID id) {
        return invitations.revoke(patient, id);
    }

    @POST
    @Path("{invitation}/retry")
    @Endpoint("Lets the letter of a pending invitation try again at once, after a fault of the mail server.")
    public InvitationView retry(@PathParam("invitation") UUID id) {
        return invitations.retry(patient, id);
    }
}
