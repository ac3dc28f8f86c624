package org.patientportal.keycloak.directory;

import org.keycloak.models.ImpersonationSessionNote;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.patientportal.kernel.Actor;
import org.patientportal.kernel.Caller;
import org.patientportal.kernel.Caller.Door;

/** Keycloak's users as the domain's callers. */
public final class Callers {

    private Callers() {}

    /**
     * @param home the realm of the account
     * @return the caller as after a password; who knows better says so
     */
    public static Caller of(KeycloakSession session, RealmModel home, UserModel user, Door door) {
        return new Caller(
                new Actor(home.getId(), user.getId()),
                PersonName.of(user),
                user.getEmail(),
                session.getContext().getConnection().getRemoteAddr(),
                door,
                impersonator(session, user),
                false,
                null);
    }

    /** Keycloak notes it in the session that the admin gets. */
    private static String impersonator(KeycloakSession session, UserModel user) {
        UserSessionModel current = session.getContext().getUserSession();
        return current == null || !current.getUser().getId().equals(user.getId())
                ? null
                : current.getNote(ImpersonationSessionNote.IMPERSONATOR_ID.toString());
    }
}
