package org.patientportal.keycloak.http;

import java.util.List;
import java.util.regex.Pattern;
import org.keycloak.models.KeycloakSession;

/** Tells the portal's requests from Keycloak's, since filters and mappers see them all. */
enum PortalRequest {
    /** Answers JSON. */
    API,
    /** Answers HTML. */
    PAGE,
    /** Not ours. */
    OTHER;

    private static final Pattern ADMIN = Pattern.compile("/?admin/realms/[^/]+/patient-portal(/.*)?", Pattern.DOTALL);
    private static final Pattern JSON = Pattern.compile("/?realms/[^/]+/patient-portal/api(/.*)?", Pattern.DOTALL);
    private static final Pattern ANY = Pattern.compile("/?realms/[^/]+/patient-portal(/.*)?", Pattern.DOTALL);

    static PortalRequest of(KeycloakSession session) {
        String path = session.getContext().getUri().getPath();
        if (List.of(ADMIN, JSON).stream().anyMatch(api -> api.matcher(path).matches())) {
            return API;
        }
        return ANY.matcher(path).matches() ? PAGE : OTHER;
    }
}
