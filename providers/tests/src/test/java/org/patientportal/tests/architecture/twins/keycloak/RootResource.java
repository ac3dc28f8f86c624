package org.patientportal.tests.architecture.twins.keycloak;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Open to the world, with a method that the server ignores. */
@Path("twin")
public final class RootResource {
    @GET
    String ignored() {
        return "";
    }
}
