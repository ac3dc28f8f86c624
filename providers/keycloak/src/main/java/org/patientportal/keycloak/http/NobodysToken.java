package org.patientportal.keycloak.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.JsonWebToken;

/**
 * Refuses what can be nobody's token before Keycloak's own gates read it. They would believe the first of several, and fall
 * over one that names no algorithm or no issuer: a fault in the log for each such request, which anybody can send.
 */
@Provider
@PreMatching
public final class NobodysToken implements ContainerRequestFilter {

    @Context
    KeycloakSession session;

    @Override
    public void filter(ContainerRequestContext request) {
        List<String> headers = request.getHeaders().getOrDefault(HttpHeaders.AUTHORIZATION, List.of());
        boolean usable = headers.isEmpty() || headers.size() == 1 && isSomebodys(headers.get(0));
        if (!usable && PortalRequest.of(session) == PortalRequest.API) {
            request.abortWith(Response.status(Response.Status.UNAUTHORIZED).build());
        }
    }

    /** What is no token at all is refused by Keycloak itself. */
    private static boolean isSomebodys(String header) {
        try {
            JWSInput token = new JWSInput(header.substring(header.indexOf(' ') + 1));
            JsonWebToken claims = token.readJsonContent(JsonWebToken.class);
            return token.getHeader() != null
                    && token.getHeader().getAlgorithm() != null
                    && claims != null
                    && isAddress(claims.getIssuer());
        } catch (JWSInputException noToken) {
            return true;
        }
    }

    /** Keycloak looks for a realm of the name at its end, and PostgreSQL falls over a control character in it. */
    private static boolean isAddress(String issuer) {
        try {
            String path = issuer == null ? null : new URI(issuer).getPath();
            return path != null && path.chars().noneMatch(Character::isISOControl);
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
