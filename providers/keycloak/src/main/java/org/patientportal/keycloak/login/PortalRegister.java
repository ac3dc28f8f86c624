package org.patientportal.keycloak.login;

import com.google.auto.service.AutoService;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.forms.login.freemarker.model.RegisterBean;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.patientportal.access.invitation.EntryTicket;
import org.patientportal.access.invitation.RegisterPage;
import org.patientportal.kernel.Caller.Door;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.port.Limits;
import org.patientportal.keycloak.KeycloakInternal;
import org.patientportal.keycloak.Portal;
import org.patientportal.keycloak.admin.PortalObjects;
import org.patientportal.keycloak.directory.Callers;
import org.patientportal.keycloak.pages.PageRenderer;

/**
 * The account form for a person who comes with an entry ticket. The account, its verified address, the link and the
 * accepted ticket are one transaction; whatever fails leaves nothing behind.
 */
@KeycloakInternal("RegisterBean gives the template the realm's user profile")
public final class PortalRegister implements Authenticator {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        EntryTicket ticket = ticket(context).orElse(null);
        if (ticket == null) {
            context.failure(AuthenticationFlowError.INVALID_CLIENT_SESSION);
        } else if (!ticket.live()) {
            dead(context, ticket);
        } else {
            context.challenge(form(context, ticket, new MultivaluedHashMap<>(), List.of()));
        }
    }

    /**
     * The limits come first, then the ticket's lock, so that whoever was overtaken is told so, and not that the address
     * has an account by now; then what was typed, and at last the account: a password is hashed only for whoever holds a
     * live ticket. An exception that leaves an authenticator would commit; hence the rollback.
     */
    @Override
    public void action(AuthenticationFlowContext context) {
        try {
            register(context);
        } catch (RuntimeException fault) {
            context.getSession().getTransactionManager().setRollbackOnly();
            throw fault;
        }
    }

    private void register(AuthenticationFlowContext context) {
        UUID id = Journey.ticket(context.getAuthenticationSession());
        try {
            new Portal(context.getSession())
                    .limits()
                    .spend(Limits.Door.CREATE_ACCOUNT, id == null ? null : id.toString());
        } catch (Problem tooMany) {
            context.challenge(WaitAnswer.of(context.getSession(), context.form(), tooMany));
            return;
        }
        EntryTicket ticket = ticket(context).orElse(null);
        if (ticket == null) {
            context.failure(AuthenticationFlowError.INVALID_CLIENT_SESSION);
            return;
        }
        if (!ticket.live()) {
            dead(context, ticket);
            return;
        }
        Portal portal = new Portal(context.getSession());
        try {
            portal.entryTickets().claim(ticket.id());
        } catch (Problem overtaken) {
            dead(context, portal.entryTickets().byId(ticket.id()).orElse(ticket));
            return;
        }
        MultivaluedMap<String, String> typed = context.getHttpRequest().getDecodedFormParameters();
        NewAccount account = new NewAccount(context, ticket.email(), typed);
        List<FormMessage> errors = account.errors();
        if (!errors.isEmpty()) {
            context.getEvent().error(Errors.INVALID_REGISTRATION);
            context.challenge(form(context, ticket, account.shown(), errors));
            return;
        }
        UserModel user = account.create();
        PatientId patient = portal.entryTickets()
                .accept(ticket.id(), Callers.of(context.getSession(), context.getRealm(), user, Door.SIGN_IN));
        context.getAuthenticationSession().removeClientNote(Journey.TICKET_NOTE);
        context.getAuthenticationSession().setClientNote(Journey.CONNECTED_NOTE, patient.toString());
        account.signIn(user);
    }

    private static Optional<EntryTicket> ticket(AuthenticationFlowContext context) {
        UUID id = Journey.ticket(context.getAuthenticationSession());
        return id == null
                ? Optional.empty()
                : new Portal(context.getSession()).entryTickets().byId(id);
    }

    private static Response form(
            AuthenticationFlowContext context,
            EntryTicket ticket,
            MultivaluedMap<String, String> typed,
            List<FormMessage> errors) {
        RegisterPage view = new RegisterPage(ticket.practice(), ticket.email().value());
        LoginFormsProvider forms = new PageRenderer(context.getSession()).prepare(context.form(), view);
        forms.setAttribute("profile", new RegisterBean(typed, context.getSession()))
                .setAttribute("passwordRequired", true)
                .setFormData(typed);
        if (!errors.isEmpty()) {
            forms.setErrors(errors);
        }
        return forms.createForm("portal/invitation/register.ftl");
    }

    private static void dead(AuthenticationFlowContext context, EntryTicket ticket) {
        Html page = DeadLinks.page(ticket, Journey.mark(context.getAuthenticationSession()));
        LoginFormsProvider forms = new PageRenderer(context.getSession()).prepare(context.form(), page.view());
        forms.setStatus(Response.Status.GONE);
        context.failureChallenge(AuthenticationFlowError.EXPIRED_CODE, forms.createForm(page.template()));
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public void close() {}

    /** Makes the authenticator. */
    @AutoService(AuthenticatorFactory.class)
    public static final class Factory extends PlainAuthenticatorFactory {

        @Override
        public Authenticator create(KeycloakSession session) {
            return new PortalRegister();
        }

        @Override
        public String getId() {
            return PortalObjects.REGISTRATION_AUTHENTICATOR;
        }

        @Override
        public String getDisplayType() {
            return "Patient portal: account of an invited person";
        }

        @Override
        public String getHelpText() {
            return "Makes the account of a person who has opened an invitation, and links it to the patient record.";
        }
    }
}
