package org.patientportal.testsupport;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Each method breaks one promise of the endpoint table; the table's columns must see it. */
public final class BrokenEndpoints {

    BrokenEndpoints() {}

    /** Forgets to ask who calls. */
    @GET
    @Path("open-to-all/{id}")
    @Produces("application/json")
    public String openToAll(@PathParam("id") String id) {
        return "{\"id\":\"" + id + "\"}";
    }

    /** Tells a foreign id from an unknown one: an enumeration oracle. */
    @GET
    @Path("tells-foreign-from-unknown/{id}")
    @Produces("application/problem+json")
    public Response tellsForeignFromUnknown(@PathParam("id") String id) {
        boolean exists = id.charAt(14) == '7';
        String detail = exists ? "Not your patient." : "No such patient.";
        return Response.status(404).entity("{\"detail\":\"" + detail + "\"}").build();
    }

    /** Falls over instead of refusing. */
    @GET
    @Path("falls-over/{id}")
    public Response fallsOver(@PathParam("id") String id) {
        throw new IllegalStateException("falls over on purpose");
    }
}
