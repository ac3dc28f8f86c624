package org.patientportal.keycloak.token;

import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.patientportal.kernel.Caller;
import org.patientportal.keycloak.Portal;
import org.patientportal.keycloak.admin.PortalObjects;
import org.patientportal.keycloak.directory.Callers;
import org.patientportal.keycloak.directory.KeycloakOrganizations;

/** Who is let in at all (DIS-03, DIS-05). What they may see there is another question. */
public final class Admission {

    private Admission() {}

    /**
     * @param user of the realm in the session's context
     * @param client where the person signs in: the patients' pages are for patients, the APIs for staff and admins, too
     */
    public static boolean admits(KeycloakSession session, UserModel user, ClientModel client) {
        Caller caller = Callers.of(session, session.getContext().getRealm(), user, Caller.Door.SIGN_IN);
        return new Portal(session).linkedRecords(caller).any()
                || !PortalObjects.PATIENT_CLIENT.equals(client.getClientId()) && works(session, caller);
    }

    /** @return whether there is a record that the account may choose for an app */
    public static boolean opensRecord(KeycloakSession session, UserModel user) {
        Caller caller = Callers.of(session, session.getContext().getRealm(), user, Caller.Door.SIGN_IN);
        return !new Portal(session).linkedRecords(caller).levels().isEmpty();
    }

    /** @return whether the client signs people in to the portal's pages, or may ask for its API or for a record */
    public static boolean concerns(ClientModel client) {
        return PortalObjects.PATIENT_CLIENT.equals(client.getClientId())
                || PortalObjects.STAFF_CLIENT.equals(client.getClientId())
                || mayAskFor(client, PortalObjects.API_SCOPE)
                || mayAskFor(client, PortalObjects.PATIENT_SCOPE);
    }

    private static boolean mayAskFor(ClientModel client, String scope) {
        return client.getClientScopes(true).containsKey(scope)
                || client.getClientScopes(false).containsKey(scope);
    }

    private static boolean works(KeycloakSession session, Caller caller) {
        KeycloakOrganizations organizations = new KeycloakOrganizations(session);
        return organizations.administers(caller)
                || !organizations.workplaces(caller).isEmpty();
    }
}
