package org.patientportal.keycloak.login;

import com.google.auto.service.AutoService;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.patientportal.access.invitation.ConnectPage;
import org.patientportal.access.invitation.EntryTicket;
import org.patientportal.access.invitation.EntryTickets;
import org.patientportal.access.invitation.WrongAccountPage;
import org.patientportal.access.request.AskedPage;
import org.patientportal.kernel.Caller.Door;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.Wire;
import org.patientportal.kernel.port.Limits;
import org.patientportal.keycloak.Portal;
import org.patientportal.keycloak.admin.PortalObjects;
import org.patientportal.keycloak.directory.Callers;
import org.patientportal.keycloak.pages.PageRenderer;

/**
 * Asks a person who has signed in with an entry ticket whether to connect this account. Runs after a password, after
 * single sign-on and after a brokered login alike, in the realm's own flow.
 */
public final class PortalConnect implements RequiredActionProvider {

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        AuthenticationSessionModel authentication = context.getAuthenticationSession();
        ParkedLogins.begun(authentication);
        EntryTicket ticket = ticket(context).orElse(null);
        if (ticket == null) {
            // Of an erased record; without it the person is let in only as anybody else is.
            authentication.removeClientNote(Journey.TICKET_NOTE);
            return;
        }
        authentication.addRequiredAction(PortalObjects.CONNECT_ACTION);
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
        if (form.containsKey("ask") && !mayAsk(context)) {
            return;
        }
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
            boolean proven = user.isEmailVerified() && tickets.proven(ticket, user.getId());
            PatientId patient = tickets.accept(
                    ticket.id(), Callers.of(context.getSession(), context.getRealm(), user, Door.SIGN_IN));
            if (!proven) {
                new MailboxProof(context).takeEffectFor(user);
            }
            context.getAuthenticationSession().setClientNote(Journey.CONNECTED_NOTE, patient.toString());
            leave(context);
        } catch (Problem refused) {
            show(context, content(context, tickets.byId(ticket.id()).orElse(ticket)));
        }
    }

    /** Counts before anything else is read, so that no request waits for a second connection while it holds one. */
    private static boolean mayAsk(RequiredActionContext context) {
        KeycloakSession session = context.getSession();
        UUID id = Journey.ticket(context.getAuthenticationSession());
        try {
            new Portal(session)
                    .limits()
                    .spend(
                            Limits.Door.ASK_AGAIN,
                            id == null ? null : Journey.link(id).key());
            return true;
        } catch (Problem tooMany) {
            context.challenge(WaitAnswer.of(session, context.form(), tooMany));
            return false;
        }
    }

    private static void ask(RequiredActionContext context, EntryTicket ticket) {
        KeycloakSession session = context.getSession();
        Portal portal = new Portal(session);
        if (!ticket.practice().enabled()) {
            show(context, content(context, ticket));
            return;
        }
        UserModel user = context.getUser();
        portal.entryTickets()
                .ask(
                        ticket,
                        Callers.of(session, context.getRealm(), user, Door.SIGN_IN),
                        user.isEmailVerified() ? user.getEmail() : null);
        show(context, new Html("portal/request/asked.ftl", new AskedPage(ticket.practice(), true)));
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
        return new Html(
                "portal/invitation/connect.ftl", new ConnectPage(Wire.name(ticket.kind()), ticket.practice(), account));
    }

    @Override
    public void close() {}

    /** Makes the required action. */
    @AutoService(RequiredActionFactory.class)
    public static final class Factory extends PlainRequiredActionFactory {

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
    }
}
