package org.patientportal.keycloak.http;

import jakarta.ws.rs.core.Response;

/** Ends a request with another answer than the one asked for, such as a redirect to the sign-in. */
final class Detour extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Response response;

    Detour(Response response) {
        super(null, null, false, false);
        this.response = response;
    }

    Response response() {
        return response;
    }
}
