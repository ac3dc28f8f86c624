package org.patientportal.access.family;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.patientportal.access.patient.Patients;
import org.patientportal.kernel.Endpoint;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.Slice;

/** {@code /practices/{practice}/patients/{patient}/links} of the staff API. */
public final class LinksResource {

    private final Links links;
    private final ChangeLink change;
    private final Patients patients;
    private final PatientId patient;

    public LinksResource(Links links, ChangeLink change, Patients patients, PatientId patient) {
        this.links = links;
        this.change = change;
        this.patients = patients;
        this.patient = patient;
    }

    @GET
    @Endpoint(
            "The accounts that may see a patient, or could until somebody ended it or its time was over; at most 100.")
    public Slice<LinkView> list() {
        return Slice.whole(links.of(patients.read(patient).id()));
    }

    @PUT
    @Path("{link}")
    @Endpoint("Changes for whom an account's access is, to which areas, and until when.")
    public LinkView regrant(@PathParam("link") UUID link, NewGrant values) {
        if (values == null) {
            throw Problem.malformed("The values are missing.");
        }
        return change.regrant(patient, link, values);
    }

    @POST
    @Path("{link}/limit")
    @Endpoint("Takes an account's full access to a patient down to limited.")
    public LinkView limit(@PathParam("link") UUID link) {
        return change.limit(patient, link);
    }

    @POST
    @Path("{link}/end")
    @Endpoint("Ends an account's access to a patient.")
    public LinkView end(@PathParam("link") UUID link) {
        return change.end(patient, link);
    }

    @POST
    @Path("{link}/restore")
    @Endpoint("Undoes the latest limiting or ending of an account's access.")
    public LinkView restore(@PathParam("link") UUID link) {
        return change.restore(patient, link);
    }
}
