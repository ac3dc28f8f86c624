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
import org.patientportal.access.family.RecordChoice;
import org.patientportal.kernel.Problem;
import org.patientportal.keycloak.admin.PortalObjects;
import org.patientportal.keycloak.pages.PageRenderer;
import org.patientportal.keycloak.token.PatientContext;
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

    /** What an app wants that names no record. */
    private static final UUID NO_RECORD = new UUID(0, 0);

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
        if (answered(context)) {
            return true;
        }
        boolean chosen =
                known(context).filter(record -> records(context).choose(record)).isPresent();
        if (chosen && stepUp(context).record().isPresent()) {
            answer(context);
        }
        return chosen;
    }

    private boolean answered(RequiredActionContext context) {
        AuthenticationSessionModel authentication = context.getAuthenticationSession();
        return authentication.getAuthNote(ANSWERED_NOTE) != null
                && new PatientContexts(session)
                        .of(authentication, context.getUser())
                        .isPresent();
    }

    private void answer(RequiredActionContext context) {
        context.getAuthenticationSession().removeClientNote(ASKED_NOTE);
        stepUp(context).forget();
        context.getAuthenticationSession().setAuthNote(ANSWERED_NOTE, "true");
    }

    /** @return the record that nobody has to be asked about: chosen before the second factor, wanted, remembered, or the only one */
    private Optional<UUID> known(RequiredActionContext context) {
        AuthenticationSessionModel authentication = context.getAuthenticationSession();
        Optional<UUID> stepped = stepUp(context).record();
        String wanted = authentication.getClientNote(WANTED_NOTE);
        if (stepped.isPresent()) {
            return stepped;
        }
        if (anew(authentication)) {
            return wanted == null ? records(context).onlyOne() : Optional.empty();
        }
        PatientContexts contexts = new PatientContexts(session);
        if (wanted == null) {
            return contexts.remembered(authentication, context.getUser())
                    .map(PatientContext::patient)
                    .or(() -> records(context).onlyOne());
        }
        Optional<PatientContext> last = contexts.last(authentication, context.getUser());
        return id(wanted)
                .filter(record -> last.isEmpty() || last.get().patient().equals(record));
    }

    private static boolean anew(AuthenticationSessionModel authentication) {
        return authentication.getClientNote(ASKED_NOTE) != null
                || askedByApp(authentication)
                || TokenUtil.hasPrompt(
                        authentication.getClientNote(OIDCLoginProtocol.PROMPT_PARAM),
                        OIDCLoginProtocol.PROMPT_VALUE_SELECT_ACCOUNT);
    }

    private static boolean askedByApp(AuthenticationSessionModel authentication) {
        return PortalObjects.CHOOSE_ACTION.equals(authentication.getClientNote(Constants.KC_ACTION_EXECUTING));
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (!SignInRequest.asksFor(context.getAuthenticationSession(), PortalObjects.PATIENT_SCOPE)) {
            context.ignore();
            return;
        }
        Optional<UUID> known = known(context);
        if (answered(context)
                || known.filter(record -> records(context).choose(record)).isPresent()) {
            context.success();
        } else if (known.filter(record -> stepsUp(context, record)).isEmpty()) {
            ask(context, false);
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        if (form.containsKey("leave")) {
            context.failure();
            return;
        }
        Optional<UUID> chosen = id(form.getFirst("record"))
                .filter(record -> records(context).choices().stream()
                        .anyMatch(choice -> choice.record().id().equals(record)));
        if (chosen.filter(record -> records(context).choose(record)).isPresent()) {
            answer(context);
            context.success();
        } else if (chosen.filter(record -> stepsUp(context, record)).isEmpty()) {
            ask(context, true);
        }
    }

    @Override
    public void initiatedActionCanceled(KeycloakSession ofRequest, AuthenticationSessionModel authentication) {
        authentication.removeClientNote(ASKED_NOTE);
    }

    /** @return whether the person is sent for a second factor, or has been in vain and is refused */
    private boolean stepsUp(RequiredActionContext context, UUID record) {
        if (!records(context).opensWithSecondFactor(record)) {
            return false;
        }
        if (stepUp(context).record().isPresent()) {
            refuse(context, Problem.secondFactorNeeded().code());
        } else {
            context.challenge(stepUp(context).begin(record));
        }
        return true;
    }

    private void ask(RequiredActionContext context, boolean again) {
        List<RecordChoice> choices = records(context).choices();
        if (choices.isEmpty()) {
            refuse(context, "no-permit");
            return;
        }
        AuthenticationSessionModel authentication = context.getAuthenticationSession();
        authentication.setClientNote(ASKED_NOTE, "true");
        boolean keepable =
                askedByApp(authentication) && authentication.getClientNote(Constants.KC_ACTION_ENFORCED) == null;
        ClientModel client = client(context);
        String app = client.getName() == null || client.getName().isBlank() ? client.getClientId() : client.getName();
        ChooseRecordPage page = new ChooseRecordPage(choices, app, keepable, again);
        context.challenge(
                new PageRenderer(session).prepare(context.form(), page).createForm("portal/family/choose.ftl"));
    }

    private void refuse(RequiredActionContext context, String reason) {
        records(context).refuse(reason);
        context.failure();
    }

    private AppRecords records(RequiredActionContext context) {
        String wanted = context.getAuthenticationSession().getClientNote(WANTED_NOTE);
        return new AppRecords(
                session, context, wanted == null ? null : id(wanted).orElse(NO_RECORD));
    }

    private StepUp stepUp(RequiredActionContext context) {
        return new StepUp(session, context.getAuthenticationSession());
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
