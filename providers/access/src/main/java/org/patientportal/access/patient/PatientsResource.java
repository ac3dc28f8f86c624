package org.patientportal.access.patient;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.patientportal.kernel.Endpoint;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.Slice;

/** {@code /practices/{practice}/patients} of the staff API. */
public final class PatientsResource {

    private final Patients patients;
    private final Erasure erasure;

    public PatientsResource(Patients patients, Erasure erasure) {
        this.patients = patients;
        this.erasure = erasure;
    }

    @GET
    @Endpoint("The patients of the practice, by name; search takes beginnings of words.")
    public Slice<PatientView> list(
            @QueryParam("search") String search,
            @QueryParam("after") String after,
            @QueryParam("max") @DefaultValue("20") int max) {
        return patients.list(search, after, max);
    }

    @POST
    @Endpoint("Adds a patient.")
    public Response add(NewPatient values, @Context UriInfo uri) {
        if (values == null) {
            throw Problem.malformed("The patient's values are missing.");
        }
        PatientView added = patients.add(values).view();
        return Response.created(
                        uri.getAbsolutePathBuilder().path(added.id().toString()).build())
                .entity(added)
                .build();
    }

    @GET
    @Path("{patient}")
    @Endpoint("One patient.")
    public PatientView read(@PathParam("patient") UUID id) {
        return patients.read(new PatientId(id)).view();
    }

    @DELETE
    @Path("{patient}")
    @Endpoint("Erases a patient with all that is kept under the record, where the practice's settings allow it.")
    public void erase(@PathParam("patient") UUID id) {
        erasure.erase(new PatientId(id));
    }
}
