package org.patientportal.access.request;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.patientportal.kernel.Endpoint;
import org.patientportal.kernel.PatientId;

/** {@code /practices/{practice}/patients/{patient}/link-requests} of the staff API. */
public final class RecordRequestsResource {

    private final LinkRequests requests;
    private final PatientId patient;

    public RecordRequestsResource(LinkRequests requests, PatientId patient) {
        this.requests = requests;
        this.patient = patient;
    }

    @POST
    @Path("{request}/dismiss")
    @Endpoint("Settles a request without a new link. A new invitation settles it by itself.")
    public void dismiss(@PathParam("request") UUID id) {
        requests.dismiss(patient, id);
    }
}
