package org.patientportal.keycloak.login;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.keycloak.models.KeycloakSession;
import org.patientportal.keycloak.pages.Addresses;

/**
 * Tells apart the browsers that come to the public doors, for their limits and for nothing else (SEC-08). It holds a random
 * value, signed, so that nobody chooses one. Who throws it away is counted by address only.
 */
public final class BrowserCookie {

    private static final String COOKIE = "PP_BROWSER";
    private static final String PURPOSE = "portal-browser";
    private static final String ID = "id";

    /** As long as the longest limit. */
    private static final Duration LIFETIME = Duration.ofDays(1);

    private BrowserCookie() {}

    /** @return the browser's value, or null when it shows none of ours: then the answer gives it one for the next time */
    public static String of(KeycloakSession session) {
        Cookie cookie = session.getContext().getRequestHeaders().getCookies().get(COOKIE);
        String id = PageTicket.read(session, PURPOSE, cookie == null ? null : cookie.getValue())
                .map(values -> values.get(ID))
                .orElse(null);
        if (id == null) {
            give(session, UUID.randomUUID().toString());
        }
        return id;
    }

    private static void give(KeycloakSession session, String id) {
        session.getContext()
                .getHttpResponse()
                .setCookieIfAbsent(new NewCookie.Builder(COOKIE)
                        .value(PageTicket.sign(session, PURPOSE, LIFETIME, Map.of(ID, id)))
                        .path(realmPath(session))
                        .httpOnly(true)
                        .secure(true)
                        .sameSite(NewCookie.SameSite.LAX)
                        .maxAge((int) LIFETIME.toSeconds())
                        .build());
    }

    /** The account form is a page of the realm's login, which stands beside the portal. */
    private static String realmPath(KeycloakSession session) {
        String portal = new Addresses(session).paths().base();
        return portal.substring(0, portal.lastIndexOf('/') + 1);
    }
}
