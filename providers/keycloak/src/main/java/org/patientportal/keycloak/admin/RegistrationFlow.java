package org.patientportal.keycloak.admin;

import java.util.List;
import org.keycloak.authentication.AuthenticationFlow;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;

/** The one-step flow of new people. It is bound to nothing: only the door of the secret links enters it. */
final class RegistrationFlow implements SetupStep {

    @Override
    public String id() {
        return "registration-flow";
    }

    @Override
    public String title() {
        return "Flow '" + PortalObjects.REGISTRATION_FLOW + "': accounts for invited people";
    }

    @Override
    public Finding inspect(SetupTarget target) {
        RealmModel realm = target.realm();
        AuthenticationFlowModel flow = realm.getFlowByAlias(PortalObjects.REGISTRATION_FLOW);
        if (flow == null) {
            return Finding.missing("There is no such flow.");
        }
        List<String> steps = realm.getAuthenticationExecutionsStream(flow.getId())
                .map(step -> step.getRequirement() + " "
                        + (step.isAuthenticatorFlow() ? "a sub-flow" : step.getAuthenticator()))
                .toList();
        return new Differences()
                .expect("top level", true, flow.isTopLevel())
                .expect("type", AuthenticationFlow.BASIC_FLOW, flow.getProviderId())
                .expect("steps", List.of(Requirement.REQUIRED + " " + PortalObjects.REGISTRATION_AUTHENTICATOR), steps)
                .finding(Origin.UNKNOWN);
    }

    @Override
    public void apply(SetupTarget target) {
        AuthenticationFlowModel flow = new AuthenticationFlowModel();
        flow.setAlias(PortalObjects.REGISTRATION_FLOW);
        flow.setDescription("Patient portal: an account for the person who opened an invitation. Bind it to nothing.");
        flow.setProviderId(AuthenticationFlow.BASIC_FLOW);
        flow.setTopLevel(true);
        flow.setBuiltIn(false);
        AuthenticationExecutionModel step = new AuthenticationExecutionModel();
        step.setParentFlow(target.realm().addAuthenticationFlow(flow).getId());
        step.setAuthenticator(PortalObjects.REGISTRATION_AUTHENTICATOR);
        step.setAuthenticatorFlow(false);
        step.setRequirement(Requirement.REQUIRED);
        target.realm().addAuthenticatorExecution(step);
    }
}
