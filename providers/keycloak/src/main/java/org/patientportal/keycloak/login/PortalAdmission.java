package org.patientportal.keycloak.login;

import com.google.auto.service.AutoService;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.patientportal.access.family.LinkedRecords;
import org.patientportal.kernel.Caller;
import org.patientportal.kernel.Html;
import org.patientportal.keycloak.Portal;
import org.patientportal.keycloak.admin.PortalObjects;
import org.patientportal.keycloak.directory.Callers;
import org.patientportal.keycloak.pages.PageRenderer;
import org.patientportal.keycloak.token.Admission;

/**
 * Refuses the sign-in of accounts that open no record to the patients' pages and to every client that asks for the portal's
 * API or for a patient's record (DIS-03, DIS-05), after a password, after single sign-on and at every other door of the realm's
 * flows alike. Staff of a practice use the API, too, and pass where no record is asked for. Whoever comes with an entry ticket is about to get a record and passes.
 */
public final class PortalAdmission implements RequiredActionProvider {

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        AuthenticationSessionModel authentication = context.getAuthenticationSession();
        if (Journey.ticket(authentication) == null
                && SignInRequest.signsIn(authentication)
                && asksForPortal(authentication)
                && !admits(context)) {
            authentication.addRequiredAction(PortalObjects.ADMISSION_ACTION);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (admits(context)) {
            context.success();
            return;
        }
        LinkedRecords records = new Portal(context.getSession()).linkedRecords(caller(context));
        Html page = new Html("portal/family/no-access.ftl", records.nothing(true));
        context.challenge(new PageRenderer(context.getSession())
                .prepare(context.form(), page.view())
                .createForm(page.template()));
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (context.getHttpRequest().getDecodedFormParameters().containsKey("switch")) {
            context.challenge(new AccountSwitch(context).restart());
        } else {
            context.failure();
        }
    }

    private static boolean asksForPortal(AuthenticationSessionModel authentication) {
        return PortalObjects.PATIENT_CLIENT.equals(authentication.getClient().getClientId())
                || SignInRequest.asksFor(authentication, PortalObjects.API_SCOPE)
                || SignInRequest.asksFor(authentication, PortalObjects.PATIENT_SCOPE);
    }

    private static boolean admits(RequiredActionContext context) {
        AuthenticationSessionModel authentication = context.getAuthenticationSession();
        return SignInRequest.asksFor(authentication, PortalObjects.PATIENT_SCOPE)
                ? Admission.opensRecord(context.getSession(), context.getUser())
                : Admission.admits(context.getSession(), context.getUser(), authentication.getClient());
    }

    private static Caller caller(RequiredActionContext context) {
        return Callers.of(context.getSession(), context.getRealm(), context.getUser(), Caller.Door.SIGN_IN);
    }

    @Override
    public void close() {}

    /** Makes the required action. */
    @AutoService(RequiredActionFactory.class)
    public static final class Factory extends PlainRequiredActionFactory {

        @Override
        public RequiredActionProvider create(KeycloakSession session) {
            return new PortalAdmission();
        }

        @Override
        public String getId() {
            return PortalObjects.ADMISSION_ACTION;
        }

        @Override
        public String getDisplayText() {
            return "Turn away accounts without a patient record";
        }
    }
}
