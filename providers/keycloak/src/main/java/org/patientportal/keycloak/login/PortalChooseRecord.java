package org.patientportal.keycloak.login;

import com.google.auto.service.AutoService;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.TokenUtil;
import org.patientportal.access.family.ChooseRecordPage;
import org.patientportal.access.family.LinkedRecords;
import org.patientportal.access.family.RecordChoice;
import org.patientportal.kernel.Caller;
import org.patientportal.kernel.Permit;
import org.patientportal.kernel.port.AuditEvent;
import org.patientportal.keycloak.Portal;
import org.patientportal.keycloak.admin.PortalObjects;
import org.patientportal.keycloak.directory.Callers;
import org.patientportal.keycloak.pages.PageRenderer;
import org.patientportal.keycloak.token.PatientContexts;

/**
 * Asks a person whose record an app shall show (FAM-03), when the app's client asks for the scope {@code launch/patient}. It
 * stands in no flow and runs after single sign-on, too. Who has one record, or has chosen for this app in this browser before,
 * is not asked. An app asks again with {@code kc_action=portal-choose-record} or {@code prompt=select_account}, and for one
 * given record with {@code launch_patient}. Nothing that was chosen before is changed without the person's press of a button: any
 * page of the web can send a browser here.
 */
public final class PortalChooseRecord implements RequiredActionProvider {

    /** Keycloak notes each parameter of the authorization request that it does not know under such a name. */
    private static final String WANTED_NOTE = "client_request_param_launch_patient";

    /**
     * Client note: the person is being asked. It outlives the restart with which Keycloak answers a page whose neighbour was
     * answered first; what was chosen there must not answer here.
     */
    private static final String ASKED_NOTE = "portal_record_asked";

    /** Auth note: the person has answered, so that {@code select_account} asks once. */
    private static final String ANSWERED_NOTE = "portal_record_chosen";

    /** Choosing among one's own records needs no fresh password, however long ago the sign-in was. */
    private static final int ANY_AGE = (int) Duration.ofDays(365).toSeconds();

    private final KeycloakSession session;

    PortalChooseRecord(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public int getMaxAuthAge(KeycloakSession ofRequest) {
        return ANY_AGE;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        AuthenticationSessionModel authentication = context.getAuthenticationSession();
        if (SignInRequest.signsIn(authentication)
                && SignInRequest.asksFor(authentication, PortalObjects.PATIENT_SCOPE)
                && !settled(context)) {
            authentication.addRequiredAction(PortalObjects.CHOOSE_ACTION);
        }
    }

    /** @return whether the record is known without a question, and then is chosen */
    private boolean settled(RequiredActionContext context) {
        AuthenticationSessionModel authentication = context.getAuthenticationSession();
        PatientContexts contexts = new PatientContexts(session);
        if (authentication.getAuthNote(ANSWERED_NOTE) != null
                && contexts.of(authentication, context.getUser()).isPresent()) {
            return true;
        }
        boolean anew = authentication.getClientNote(ASKED_NOTE) != null
                || TokenUtil.hasPrompt(
                        authentication.getClientNote(OIDCLoginProtocol.PROMPT_PARAM),
                        OIDCLoginProtocol.PROMPT_VALUE_SELECT_ACCOUNT);
        Optional<UUID> before =
                contexts.remembered(authentication, context.getUser()).map(remembered -> remembered.patient());
        String wanted = authentication.getClientNote(WANTED_NOTE);
        Optional<UUID> known = anew
                ? Optional.empty()
                : wanted == null
                        ? before.or(() -> onlyOne(context))
                        : id(wanted)
                                .filter(record ->
                                        before.isEmpty() || before.get().equals(record));
        return known.filter(record -> choose(context, record)).isPresent();
    }

    private Optional<UUID> onlyOne(RequiredActionContext context) {
        List<UUID> records = records(context).levels().stream()
                .map(record -> record.patient())
                .toList();
        return records.size() == 1 ? Optional.of(records.get(0)) : Optional.empty();
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        AuthenticationSessionModel authentication = context.getAuthenticationSession();
        if (!SignInRequest.asksFor(authentication, PortalObjects.PATIENT_SCOPE)) {
            context.ignore();
        } else if (authentication.getClientNote(WANTED_NOTE) == null
                && onlyOne(context).filter(record -> choose(context, record)).isPresent()) {
            context.success();
        } else {
            ask(context, false);
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        String chosen = form.getFirst("record");
        if (form.containsKey("leave")) {
            context.failure();
        } else if (choices(context).stream()
                        .anyMatch(choice -> choice.record().id().toString().equals(chosen))
                && choose(context, UUID.fromString(chosen))) {
            context.getAuthenticationSession().removeClientNote(ASKED_NOTE);
            context.getAuthenticationSession().setAuthNote(ANSWERED_NOTE, "true");
            context.success();
        } else {
            ask(context, true);
        }
    }

    @Override
    public void initiatedActionCanceled(KeycloakSession ofRequest, AuthenticationSessionModel authentication) {
        authentication.removeClientNote(ASKED_NOTE);
    }

    private boolean choose(RequiredActionContext context, UUID record) {
        Portal portal = new Portal(session);
        Optional<Permit> permit = portal.permits(caller(context)).mayOpen(record);
        permit.filter(opened -> new PatientContexts(session)
                        .choose(context.getAuthenticationSession(), context.getUser(), opened))
                .ifPresent(opened -> portal.audit()
                        .write(AuditEvent.change(
                                opened, "app.choose", client(context).getClientId())));
        return permit.isPresent();
    }

    /** The app gets {@code access_denied}, whether there is such a record or not. */
    private void refuse(RequiredActionContext context) {
        new Portal(session)
                .audit()
                .refuse(new AuditEvent(
                        caller(context),
                        null,
                        null,
                        "app.choose",
                        true,
                        client(context).getClientId(),
                        "no-permit"));
        context.failure();
    }

    private void ask(RequiredActionContext context, boolean again) {
        List<RecordChoice> choices = choices(context);
        if (choices.isEmpty()) {
            refuse(context);
            return;
        }
        AuthenticationSessionModel authentication = context.getAuthenticationSession();
        authentication.setClientNote(ASKED_NOTE, "true");
        boolean askedByApp =
                PortalObjects.CHOOSE_ACTION.equals(authentication.getClientNote(Constants.KC_ACTION_EXECUTING))
                        && authentication.getClientNote(Constants.KC_ACTION_ENFORCED) == null;
        ClientModel client = client(context);
        String app = client.getName() == null || client.getName().isBlank() ? client.getClientId() : client.getName();
        ChooseRecordPage page = new ChooseRecordPage(choices, app, askedByApp, again);
        context.challenge(
                new PageRenderer(session).prepare(context.form(), page).createForm("portal/family/choose.ftl"));
    }

    /** @return the records among which the person may choose: the one that the app wants, or all */
    private List<RecordChoice> choices(RequiredActionContext context) {
        String wanted = context.getAuthenticationSession().getClientNote(WANTED_NOTE);
        return records(context).choices().stream()
                .filter(choice ->
                        wanted == null || choice.record().id().toString().equals(wanted))
                .toList();
    }

    private LinkedRecords records(RequiredActionContext context) {
        return new Portal(session).linkedRecords(caller(context));
    }

    private Caller caller(RequiredActionContext context) {
        return Callers.of(session, context.getRealm(), context.getUser(), Caller.Door.SIGN_IN);
    }

    private static ClientModel client(RequiredActionContext context) {
        return context.getAuthenticationSession().getClient();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {}

    /** Makes the required action. */
    @AutoService(RequiredActionFactory.class)
    public static final class Factory extends PlainRequiredActionFactory {

        @Override
        public RequiredActionProvider create(KeycloakSession session) {
            return new PortalChooseRecord(session);
        }

        @Override
        public String getId() {
            return PortalObjects.CHOOSE_ACTION;
        }

        @Override
        public String getDisplayText() {
            return "Choose whose record an app shows";
        }
    }
}
