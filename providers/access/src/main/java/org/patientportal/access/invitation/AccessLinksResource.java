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

/** {@code /practices/{practice}/patients/{patient}/access-links} of the staff API. */
public final class AccessLinksResource {

    private final Invitations accessLinks;
    private final SendInvitation sending;
    private final Patients patients;
    private final PatientId patient;

    public AccessLinksResource(Invitations accessLinks, SendInvitation sending, Patients patients, PatientId patient) {
        this.accessLinks = accessLinks;
        this.sending = sending;
        this.patients = patients;
        this.patient = patient;
    }

    @GET
    @Endpoint("The medical access links of a patient, the newest first.")
    public Slice<InvitationView> history(
            @QueryParam("after") UUID after, @QueryParam("max") @DefaultValue("20") int max) {
        return accessLinks.history(patients.read(patient).id(), after, max);
    }

    @POST
    @Endpoint(
            "Sends a medical access link, which gives full access; without values to the patient's address, for five days.")
    public Response send(NewAccessLink values, @HeaderParam("Idempotency-Key") String key) {
        NewAccessLink wanted = values == null ? NewAccessLink.USUAL : values;
        return Response.status(Response.Status.CREATED)
                .entity(sending.send(patient, wanted, IdempotencyKey.parse(key)))
                .build();
    }

    @POST
    @Path("{accessLink}/resend")
    @Endpoint(
            "Revokes a medical access link and sends a new one with the same terms; one that has expired is sent again.")
    public InvitationView resend(@PathParam("accessLink") UUID id, @HeaderParam("Idempotency-Key") String key) {
        return sending.resend(patient, id, IdempotencyKey.parse(key));
    }

    @POST
    @Path("{accessLink}/revoke")
    @Endpoint("Revokes a pending medical access link; it is dead at once.")
    public InvitationView revoke(@PathParam("accessLink") UUID id) {
        return accessLinks.revoke(patient, id);
    }

    @POST
    @Path("{accessLink}/retry")
    @Endpoint("Lets the letter of a pending medical access link try again at once, after a fault of the mail server.")
    public InvitationView retry(@PathParam("accessLink") UUID id) {
        return accessLinks.retry(patient, id);
    }
}
