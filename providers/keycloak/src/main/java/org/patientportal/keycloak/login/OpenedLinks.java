package org.patientportal.keycloak.login;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.models.KeycloakSession;
import org.patientportal.access.invitation.InvitationChannel;
import org.patientportal.access.invitation.OpenedLink;
import org.patientportal.keycloak.pages.Addresses;

/**
 * The secret links that this browser has opened within the last half hour, the latest few of them, in a signed cookie. Each
 * has a mark that stands in the page's address and form, so that every tab goes on with its own link; a mark means nothing
 * in another browser.
 */
final class OpenedLinks {

    private static final String COOKIE = "PP_OPEN";
    private static final String PURPOSE = "portal-opened";
    private static final Duration LIFETIME = Duration.ofMinutes(30);
    private static final int MOST = 8;
    private static final int MARK_LENGTH = 8;

    private final KeycloakSession session;
    /** Channel and ticket by mark, the latest last. */
    private final Map<String, String> links;

    OpenedLinks(KeycloakSession session) {
        this.session = session;
        Cookie cookie = session.getContext()
                .getHttpRequest()
                .getHttpHeaders()
                .getCookies()
                .get(COOKIE);
        this.links = new LinkedHashMap<>(
                cookie == null
                        ? Map.of()
                        : PageTicket.read(session, PURPOSE, cookie.getValue()).orElse(Map.of()));
    }

    /** @return the mark under which the link is remembered from now on */
    String add(OpenedLink link) {
        String text = link.key();
        links.values().remove(text);
        String mark = SecretGenerator.getInstance().randomString(MARK_LENGTH);
        links.put(mark, text);
        Iterator<String> oldest = links.keySet().iterator();
        while (links.size() > MOST) {
            oldest.next();
            oldest.remove();
        }
        cookie(session, PageTicket.sign(session, PURPOSE, LIFETIME, links), (int) LIFETIME.toSeconds());
        return mark;
    }

    /**
     * @param mark of the page, or null for the link that was opened last
     * @return empty when this browser has opened no such link, or too long ago
     */
    Optional<OpenedLink> find(String mark) {
        String link = mark == null ? links.values().stream().reduce(null, (one, next) -> next) : links.get(mark);
        return Optional.ofNullable(link)
                .map(text -> text.split(" "))
                .map(parts -> new OpenedLink(UUID.fromString(parts[1]), InvitationChannel.valueOf(parts[0])));
    }

    /** Whoever uses this browser next shall not find the links of the one before. */
    static void forget(KeycloakSession session) {
        cookie(session, "", 0);
    }

    private static void cookie(KeycloakSession session, String value, int maxAge) {
        // On Keycloak's response, because JAX-RS responses lose HttpOnly, Secure and SameSite here.
        session.getContext()
                .getHttpResponse()
                .setCookieIfAbsent(new NewCookie.Builder(COOKIE)
                        .value(value)
                        .path(new Addresses(session).paths().base() + "/open")
                        .httpOnly(true)
                        .secure(true)
                        .sameSite(NewCookie.SameSite.STRICT)
                        .maxAge(maxAge)
                        .build());
    }
}
