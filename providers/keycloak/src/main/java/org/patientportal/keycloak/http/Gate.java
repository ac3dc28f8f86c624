package org.patientportal.keycloak.http;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.patientportal.kernel.Problem;

/** What holds for every address of the portal before anybody is asked who they are. */
final class Gate {

    private Gate() {}

    /** @throws Problem 403 when the realm is switched off, or wants HTTPS and this is not (SEC-01) */
    static void pass(KeycloakSession session, RealmModel realm) {
        if (!realm.isEnabled()) {
            throw Problem.forbidden("realm-disabled", "The realm is switched off.");
        }
        boolean secure =
                "https".equals(session.getContext().getUri().getBaseUri().getScheme());
        if (!secure && realm.getSslRequired().isRequired(session.getContext().getConnection())) {
            throw Problem.forbidden("https-required", "This address works over HTTPS only.");
        }
    }
}
