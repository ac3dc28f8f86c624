package org.patientportal.keycloak.login;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.Problem;
import org.patientportal.keycloak.pages.PageRenderer;
import org.patientportal.keycloak.pages.WaitPage;

/** What the sign-in flow answers after too many tries (SEC-08); the flow stays where it is. */
final class WaitAnswer {

    private WaitAnswer() {}

    /**
     * @param forms of the flow
     * @param tooMany as thrown by {@link org.patientportal.kernel.port.Limits}
     */
    static Response of(KeycloakSession session, LoginFormsProvider forms, Problem tooMany) {
        Duration wait = tooMany.retryAfter().orElseThrow();
        Html page = WaitPage.of(wait);
        return new PageRenderer(session)
                .prepare(forms, page.view())
                .setStatus(Response.Status.TOO_MANY_REQUESTS)
                .setResponseHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()))
                .createForm(page.template());
    }
}
