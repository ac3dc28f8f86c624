package org.patientportal.keycloak.pages;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakUriInfo;
import org.patientportal.kernel.PortalPaths;

/** Where the portal of the realm in context is reached, as the server's hostname settings say. */
public final class Addresses {

    private static final Pattern PORTAL = Pattern.compile("/realms/[^/]+/patient-portal(/.*)?$");

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

    /**
     * Taken from the request itself, which a proxy may have shortened, and not from the server's own idea of its address.
     *
     * @return the encoded path of this request below the portal, with a leading slash; "/" outside of the portal
     */
    public String below() {
        Matcher path =
                PORTAL.matcher(session.getContext().getUri().getRequestUri().getRawPath());
        return path.find() && path.group(1) != null ? path.group(1) : "/";
    }

    /** @return the same as paths of this server */
    public PortalPaths paths() {
        return new PortalPaths(URI.create(portalUrl()).getRawPath());
    }
}
