package org.patientportal.keycloak.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers with where the detour leads. */
@Provider
public final class DetourMapper implements ExceptionMapper<Detour> {

    @Override
    public Response toResponse(Detour detour) {
        return detour.response();
    }
}
