package org.patientportal.keycloak.login;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AuthenticationManager;
import org.patientportal.access.invitation.DeadLinkPage;
import org.patientportal.access.invitation.EntryTicket;
import org.patientportal.access.invitation.EntryTickets;
import org.patientportal.access.invitation.OpenedPage;
import org.patientportal.kernel.Form;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.PortalPaths;
import org.patientportal.kernel.Secret;
import org.patientportal.keycloak.KeycloakInternal;
import org.patientportal.keycloak.Portal;
import org.patientportal.keycloak.pages.Addresses;

/**
 * {@code /open}: the door of all secret links. The page itself is static; its script, or a person without scripts, posts
 * the secret, which is only looked up and exchanged for a short-lived cookie. The button on the page behind it is the
 * first thing that means something (INV-13).
 */
@KeycloakInternal("The identity cookie has no public API")
public final class OpenDoor {

    private static final String COOKIE = "PP_OPEN";
    private static final String PURPOSE = "portal-open";
    private static final Duration LIFETIME = Duration.ofMinutes(30);

    private final KeycloakSession session;
    private final ClientModel client;
    private final SignIn signIn;
    private final EntryTickets tickets;
    private final PortalPaths paths;

    public OpenDoor(KeycloakSession session, ClientModel client, SignIn signIn) {
        this.session = session;
        this.client = client;
        this.signIn = signIn;
        this.tickets = new Portal(session).entryTickets();
        this.paths = new Addresses(session).paths();
    }

    @GET
    public Html page() {
        return new Html("portal/invitation/open.ftl", null);
    }

    /** Leads on to another address in every case, so that a further link can be opened in the same tab. */
    @POST
    public Response look(Form form) {
        String signed = Secret.parse(secretOf(form.get("secret")))
                .flatMap(tickets::bySecret)
                .map(ticket -> PageTicket.sign(
                        session, PURPOSE, LIFETIME, Map.of("ticket", ticket.id().toString())))
                .orElse("");
        remember(session, signed, (int) LIFETIME.toSeconds());
        return paths.seeOther("/open/continue");
    }

    @GET
    @Path("continue")
    public Response opened() {
        return remembered().map(this::show).orElseGet(OpenDoor::unknown);
    }

    @POST
    @Path("continue")
    public Response go(Form form) {
        EntryTicket ticket = remembered().orElse(null);
        if (ticket == null) {
            return unknown();
        }
        if (!ticket.live()) {
            return show(ticket);
        }
        // Somebody who is signed in is asked about that account first; a new account would silently replace it.
        boolean signedIn = AuthenticationManager.authenticateIdentityCookie(
                        session, session.getContext().getRealm(), true)
                != null;
        boolean register = "register".equals(form.get("choice")) && !signedIn;
        return new Journey(session, client, signIn).begin(ticket, register);
    }

    private Response show(EntryTicket ticket) {
        if (!ticket.live()) {
            return dead(ticket);
        }
        OpenedPage page = new OpenedPage(ticket.practice(), ticket.email().value(), ticket.expiresAt());
        return Response.ok(new Html("portal/invitation/opened.ftl", page)).build();
    }

    /** Whoever uses this browser next shall not find the link of the one before. */
    static void forget(KeycloakSession session) {
        remember(session, "", 0);
    }

    private static void remember(KeycloakSession session, String signed, int seconds) {
        session.getContext()
                .getHttpResponse()
                .setCookieIfAbsent(new NewCookie.Builder(COOKIE)
                        .value(signed)
                        .path(new Addresses(session).paths().base() + "/open")
                        .httpOnly(true)
                        .secure(true)
                        .sameSite(NewCookie.SameSite.STRICT)
                        .maxAge(seconds)
                        .build());
    }

    private Optional<EntryTicket> remembered() {
        Cookie cookie = session.getContext()
                .getHttpRequest()
                .getHttpHeaders()
                .getCookies()
                .get(COOKIE);
        return cookie == null
                ? Optional.empty()
                : PageTicket.read(session, PURPOSE, cookie.getValue())
                        .flatMap(values -> tickets.byId(UUID.fromString(values.get("ticket"))));
    }

    /** A person without scripts pastes the whole link; the secret is what stands behind the hash sign. */
    private static String secretOf(String text) {
        return text == null ? null : text.strip().substring(text.strip().indexOf('#') + 1);
    }

    private static Response dead(EntryTicket ticket) {
        return Response.status(Response.Status.GONE)
                .entity(DeadLinks.page(ticket))
                .build();
    }

    private static Response unknown() {
        return Response.status(Response.Status.NOT_FOUND)
                .entity(new Html("portal/invitation/dead.ftl", new DeadLinkPage("unknown", null)))
                .build();
    }
}
