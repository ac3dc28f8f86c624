package org.patientportal.keycloak.pages;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakUriInfo;
import org.patientportal.kernel.PortalPaths;

/** Where the portal of the realm in context is reached, as the server's hostname settings say. */
public final class Addresses {

    private final KeycloakSession session;

    public Addresses(KeycloakSession session) {
        this.session = session;
    }

    /** @return the absolute address of the portal, for letters and redirects; no slash at the end */
    public String portalUrl() {
        KeycloakUriInfo uri = session.getContext().getUri();
        return uri.getBaseUriBuilder()
                .path("realms")
                .path(session.getContext().getRealm().getName())
                .path("patient-portal")
                .build()
                .toString();
    }

    /** @return the same as paths of this server */
    public PortalPaths paths() {
        return new PortalPaths(java.net.URI.create(portalUrl()).getRawPath());
    }
}
