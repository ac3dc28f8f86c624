package org.patientportal.keycloak.login;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.patientportal.kernel.Actor;
import org.patientportal.kernel.Caller;
import org.patientportal.kernel.Caller.Door;

/** Keycloak's users as the domain's callers. */
public final class Callers {

    private Callers() {}

    /** @param home the realm of the account */
    public static Caller of(KeycloakSession session, RealmModel home, UserModel user, Door door) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))
                .strip();
        return new Caller(
                new Actor(home.getId(), user.getId()),
                name.isEmpty() ? user.getUsername() : name,
                user.getEmail(),
                session.getContext().getConnection().getRemoteAddr(),
                door);
    }
}
