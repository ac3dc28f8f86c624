package org.patientportal.keycloak.login;

import com.google.auto.service.AutoService;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.patientportal.access.invitation.ConnectPage;
import org.patientportal.access.invitation.DeadLinkPage;
import org.patientportal.access.invitation.EntryTicket;
import org.patientportal.access.invitation.EntryTickets;
import org.patientportal.access.invitation.WrongAccountPage;
import org.patientportal.access.request.AskedPage;
import org.patientportal.kernel.Caller.Door;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.port.Limits;
import org.patientportal.keycloak.Portal;
import org.patientportal.keycloak.admin.PortalObjects;
import org.patientportal.keycloak.pages.PageRenderer;

/**
 * Asks a person who has signed in with an entry ticket whether to connect this account. Runs after a password, after
 * single sign-on and after a brokered login alike, in the realm's own flow.
 */
public final class PortalConnect implements RequiredActionProvider {

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        AuthenticationSessionModel authentication = context.getAuthenticationSession();
        ParkedLogins.note(authentication, false);
        EntryTicket ticket = ticket(context).orElse(null);
        if (ticket == null) {
            // Of an erased record; without it the person is let in only as anybody else is.
            authentication.removeClientNote(Journey.TICKET_NOTE);
            return;
        }
        authentication.addRequiredAction(PortalObjects.CONNECT_ACTION);
        if (ticket.live() && needsVerification(context, ticket)) {
            authentication.addRequiredAction(UserModel.RequiredAction.VERIFY_EMAIL);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        EntryTicket ticket = ticket(context).orElse(null);
        if (ticket == null) {
            leave(context);
        } else {
            show(context, content(context, ticket));
        }
    }

    /** An exception that leaves a required action would commit; hence the rollback. */
    @Override
    public void processAction(RequiredActionContext context) {
        try {
            decide(context);
        } catch (RuntimeException fault) {
            context.getSession().getTransactionManager().setRollbackOnly();
            throw fault;
        }
    }

    private void decide(RequiredActionContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        EntryTicket ticket = ticket(context).orElse(null);
        if (form.containsKey("switch")) {
            context.challenge(new AccountSwitch(context).begin());
        } else if (ticket != null && form.containsKey("ask")) {
            ask(context, ticket);
        } else if (ticket == null || !"true".equals(form.getFirst("accept"))) {
            leave(context);
        } else {
            connect(context, ticket);
        }
    }

    private void connect(RequiredActionContext context, EntryTicket ticket) {
        UserModel user = context.getUser();
        EntryTickets tickets = new Portal(context.getSession()).entryTickets();
        try {
            PatientId patient = tickets.accept(
                    ticket.id(),
                    Callers.of(context.getSession(), context.getRealm(), user, Door.SIGN_IN),
                    user.isEmailVerified());
            new MailboxProof(context).of(user);
            context.getAuthenticationSession().setClientNote(Journey.CONNECTED_NOTE, patient.toString());
            leave(context);
        } catch (Problem refused) {
            show(context, content(context, tickets.byId(ticket.id()).orElse(ticket)));
        }
    }

    private static void ask(RequiredActionContext context, EntryTicket ticket) {
        KeycloakSession session = context.getSession();
        Portal portal = new Portal(session);
        try {
            portal.limits().spend(Limits.Door.ASK_AGAIN, ticket.id().toString());
        } catch (Problem tooMany) {
            context.challenge(WaitAnswer.of(session, context.form(), tooMany));
            return;
        }
        if (!ticket.practice().enabled()) {
            show(context, content(context, ticket));
            return;
        }
        portal.entryTickets().ask(ticket, Callers.of(session, context.getRealm(), context.getUser(), Door.SIGN_IN));
        show(context, new Html("portal/request/asked.ftl", new AskedPage(ticket.practice(), true)));
    }

    /** A printed sheet proves no mailbox; where nobody else has proven it, the realm asks first (INV-16, SEC-01). */
    private static boolean needsVerification(RequiredActionContext context, EntryTicket ticket) {
        UserModel user = context.getUser();
        return !ticket.provesMailbox()
                && !user.isEmailVerified()
                && ticket.email().sameAs(user.getEmail());
    }

    private static void leave(RequiredActionContext context) {
        context.getAuthenticationSession().removeClientNote(Journey.TICKET_NOTE);
        context.success();
    }

    private static Optional<EntryTicket> ticket(RequiredActionContext context) {
        UUID id = Journey.ticket(context.getAuthenticationSession());
        return id == null
                ? Optional.empty()
                : new Portal(context.getSession()).entryTickets().byId(id);
    }

    private static void show(RequiredActionContext context, Html page) {
        LoginFormsProvider forms = new PageRenderer(context.getSession()).prepare(context.form(), page.view());
        context.challenge(forms.createForm(page.template()));
    }

    private static Html content(RequiredActionContext context, EntryTicket ticket) {
        UserModel user = context.getUser();
        String mark = Journey.mark(context.getAuthenticationSession());
        if (!ticket.live()) {
            return DeadLinks.page(ticket, mark);
        }
        String account = user.getEmail() != null ? user.getEmail() : user.getUsername();
        if (!ticket.email().sameAs(user.getEmail())) {
            return new Html(
                    "portal/invitation/wrong-account.ftl",
                    new WrongAccountPage(
                            ticket.practice(), account, ticket.email().value()));
        }
        // Only where the realm has its verification of addresses switched off.
        if (needsVerification(context, ticket)) {
            return new Html("portal/invitation/dead.ftl", new DeadLinkPage("unverified", ticket.practice(), mark));
        }
        return new Html("portal/invitation/connect.ftl", new ConnectPage(ticket.practice(), account));
    }

    @Override
    public void close() {}

    /** Makes the required action. */
    @AutoService(RequiredActionFactory.class)
    public static final class Factory implements RequiredActionFactory {

        @Override
        public RequiredActionProvider create(KeycloakSession session) {
            return new PortalConnect();
        }

        @Override
        public String getId() {
            return PortalObjects.CONNECT_ACTION;
        }

        @Override
        public String getDisplayText() {
            return "Connect to a patient record";
        }

        @Override
        public void init(Config.Scope config) {}

        @Override
        public void postInit(KeycloakSessionFactory factory) {}

        @Override
        public void close() {}
    }
}
