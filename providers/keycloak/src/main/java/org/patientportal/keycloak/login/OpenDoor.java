package org.patientportal.keycloak.login;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.patientportal.access.invitation.DeadLinkPage;
import org.patientportal.access.invitation.EntryTicket;
import org.patientportal.access.invitation.EntryTickets;
import org.patientportal.access.invitation.OpenedLink;
import org.patientportal.access.invitation.OpenedPage;
import org.patientportal.access.request.AskPage;
import org.patientportal.access.request.AskedPage;
import org.patientportal.kernel.Caller;
import org.patientportal.kernel.Form;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.PortalPaths;
import org.patientportal.kernel.PracticeProfile;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.Secret;
import org.patientportal.kernel.Wire;
import org.patientportal.kernel.port.Limits;
import org.patientportal.keycloak.KeycloakInternal;
import org.patientportal.keycloak.Portal;
import org.patientportal.keycloak.directory.Callers;
import org.patientportal.keycloak.directory.SignedIn;
import org.patientportal.keycloak.pages.Addresses;

/**
 * {@code /open}: the door of all secret links. The page itself is static; its script, or a person without scripts, posts
 * the secret, which is only looked up and exchanged for a short-lived cookie. The button on the page behind it is the
 * first thing that means something (INV-13).
 */
@KeycloakInternal("The identity cookie has no public API")
public final class OpenDoor {

    /** The name of the page's mark, in its address and in its form. */
    private static final String MARK = "link";

    private static final String PAGE = "/open/continue";

    private final KeycloakSession session;
    private final ClientModel client;
    private final SignIn signIn;
    private final EntryTickets tickets;
    private final OpenedLinks links;
    private final PortalPaths paths;

    public OpenDoor(KeycloakSession session, ClientModel client, SignIn signIn) {
        this.session = session;
        this.client = client;
        this.signIn = signIn;
        this.tickets = new Portal(session).entryTickets();
        this.links = new OpenedLinks(session);
        this.paths = new Addresses(session).paths();
    }

    @GET
    public Html door() {
        return new Html("portal/invitation/open.ftl", null);
    }

    /** For people who would like an account and have no link. */
    @GET
    @Path("needed")
    public Html needed() {
        return new Html("portal/invitation/needed.ftl", null);
    }

    /** Leads on to another address in every case, so that a further link can be opened in the same tab. */
    @POST
    public Response look(Form form) {
        Optional<Secret> secret = Secret.parse(secretOf(form.get("secret")));
        limits().spend(Limits.Door.OPEN_LINK, secret.map(Secret::hash).orElse(null));
        OpenedLink link = secret.flatMap(tickets::open).orElse(null);
        if (link == null) {
            OpenedLinks.forget(session);
            return paths.seeOther(PAGE);
        }
        return paths.seeOther(address(links.add(link)));
    }

    /** @param mark of the link, or null for the one that was opened last */
    static String address(String mark) {
        return marked(PAGE, mark);
    }

    private static String marked(String path, String mark) {
        return mark == null ? path : path + "?" + MARK + "=" + mark;
    }

    @GET
    @Path("continue")
    public Response opened(@QueryParam(MARK) String mark) {
        return ticket(mark).map(ticket -> show(ticket, mark)).orElseGet(OpenDoor::unknown);
    }

    /** Who has a printed link sees its page again. */
    @POST
    @Path("continue")
    public Response go(Form form) {
        String mark = form.get(MARK);
        EntryTicket ticket = knock(Limits.Door.FOLLOW_LINK, mark);
        if (ticket == null) {
            return unknown();
        }
        if (!ticket.mayEnter()) {
            return show(ticket, mark);
        }
        // Somebody who is signed in is asked about that account first; a new account would silently replace it.
        boolean register = "register".equals(form.get("choice")) && signedIn().isEmpty();
        return new Journey(session, client, signIn).begin(ticket, mark, register);
    }

    /** Sends the link behind a printed sheet to the invited address (INV-16). */
    @POST
    @Path("mail")
    public Response mail(Form form) {
        String mark = form.get(MARK);
        EntryTicket ticket = knock(Limits.Door.MAIL_LINK, mark);
        if (ticket == null) {
            return unknown();
        }
        if (!ticket.mayBeMailed()) {
            return show(ticket, mark);
        }
        try {
            tickets.mail(ticket.id());
            return paths.seeOther(marked("/open/mailed", mark));
        } catch (Problem overtaken) {
            return opened(mark);
        }
    }

    @GET
    @Path("mailed")
    public Response mailed(@QueryParam(MARK) String mark) {
        return ticket(mark)
                .map(ticket -> ticket.mayBeMailed()
                        ? ok("portal/invitation/mailed.ftl", view(ticket, mark))
                        : show(ticket, mark))
                .orElseGet(OpenDoor::unknown);
    }

    /** For people who cannot sign in; whoever has opened a link of a practice may ask it from here. */
    @GET
    @Path("help")
    public Html help(@QueryParam(MARK) String mark) {
        PracticeProfile practice = ticket(mark)
                .map(EntryTicket::practice)
                .filter(PracticeProfile::enabled)
                .orElse(null);
        return new Html("portal/request/help.ftl", new AskPage(practice, mark));
    }

    /** Asks the practice for a new link. */
    @POST
    @Path("ask")
    public Response ask(Form form) {
        String mark = form.get(MARK);
        EntryTicket ticket = knock(Limits.Door.ASK_AGAIN, mark);
        if (ticket == null) {
            return unknown();
        }
        if (!ticket.practice().enabled()) {
            return dead(ticket, mark);
        }
        tickets.ask(ticket, signedIn().orElse(null), null);
        return paths.seeOther(marked("/open/asked", mark));
    }

    @GET
    @Path("asked")
    public Response asked(@QueryParam(MARK) String mark) {
        return ticket(mark)
                .map(ticket -> ok("portal/request/asked.ftl", new AskedPage(ticket.practice(), false)))
                .orElseGet(OpenDoor::unknown);
    }

    private Optional<Caller> signedIn() {
        RealmModel realm = session.getContext().getRealm();
        return SignedIn.with(session).map(signedIn -> Callers.of(session, realm, signedIn.user(), Caller.Door.SIGN_IN));
    }

    private Response show(EntryTicket ticket, String mark) {
        if (!ticket.live()) {
            return dead(ticket, mark);
        }
        String template = ticket.mayEnter() ? "portal/invitation/opened.ftl" : "portal/invitation/scanned.ftl";
        return ok(template, view(ticket, mark));
    }

    private static OpenedPage view(EntryTicket ticket, String mark) {
        return new OpenedPage(
                Wire.name(ticket.kind()), ticket.practice(), ticket.email().value(), ticket.expiresAt(), mark);
    }

    private static Response ok(String template, Object view) {
        return Response.ok(new Html(template, view)).build();
    }

    private Optional<EntryTicket> ticket(String mark) {
        return links.find(mark).flatMap(tickets::of);
    }

    /**
     * Counts the try before anything is looked up. Who has opened no link gets nowhere and takes no try from the others in
     * the same network.
     *
     * @return null when this browser has opened no such link
     */
    private EntryTicket knock(Limits.Door door, String mark) {
        OpenedLink link = links.find(mark).orElse(null);
        if (link == null) {
            return null;
        }
        limits().spend(door, link.key());
        return tickets.of(link).orElse(null);
    }

    /** Asked for by what somebody sends, never by what they look at: looking at pages is free. */
    private Limits limits() {
        return new Portal(session).limits();
    }

    /** A person without scripts pastes the whole link; the secret is what stands behind the hash sign. */
    private static String secretOf(String text) {
        return text == null ? null : text.strip().substring(text.strip().indexOf('#') + 1);
    }

    private static Response dead(EntryTicket ticket, String mark) {
        return Response.status(Response.Status.GONE)
                .entity(DeadLinks.page(ticket, mark))
                .build();
    }

    private static Response unknown() {
        return Response.status(Response.Status.NOT_FOUND)
                .entity(new Html("portal/invitation/dead.ftl", new DeadLinkPage("unknown", null, null)))
                .build();
    }
}
