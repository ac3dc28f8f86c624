package org.patientportal.kernel;

import jakarta.ws.rs.core.Response;
import java.net.URI;

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

    /** @return the staff pages of a practice, such as {@code staff(practice, "/patients")} */
    public static String staff(PracticeProfile practice, String path) {
        return "/staff/" + practice.alias() + path;
    }
}
