package org.patientportal.kernel;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The addresses of the portal's pages.
 *
 * @param base the absolute path of the portal in this realm, such as "/realms/clinic/patient-portal"
 */
public record PortalPaths(String base) {

    /** @param path below the base, with a leading slash, already encoded */
    public URI to(String path) {
        return URI.create(base + path);
    }

    /** @return the answer to a successful POST, so that reloading the page repeats nothing */
    public Response seeOther(String path) {
        return Response.seeOther(to(path)).build();
    }

    /**
     * @param alias a practice's alias, not encoded
     * @return the staff pages of that practice, such as {@code staff("riverside", "/patients")}
     */
    public static String staff(String alias, String path) {
        return "/staff/" + URLEncoder.encode(alias, StandardCharsets.UTF_8).replace("+", "%20") + path;
    }
}
