package org.patientportal.keycloak.directory;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.UserModel;

/** What a Keycloak user is called. */
public final class PersonName {

    private PersonName() {}

    /** @return first and last name, else the user name; never null */
    public static String of(UserModel user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))
                .strip();
        return name.isEmpty() ? user.getUsername() : name;
    }
}
