package org.patientportal.tests.architecture.twins.keycloak;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;

/** Takes what any other site may send. */
public final class UnprotectedPages {
    @POST
    public void change(@FormParam("name") String name) {}
}
