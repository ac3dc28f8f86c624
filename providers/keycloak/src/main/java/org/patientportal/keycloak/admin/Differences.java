package org.patientportal.keycloak.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Compares an object of the realm with what the portal needs, and names every setting that is not as needed. */
final class Differences {

    private final List<String> found = new ArrayList<>();

    Differences expect(String setting, Object needed, Object actual) {
        if (!Objects.equals(needed, actual)) {
            found.add(setting + ": needed " + needed + ", is " + actual);
        }
        return this;
    }

    /** @param origin who made the object, see {@link Origin} */
    Finding finding(Origin origin) {
        if (found.isEmpty()) {
            return Finding.present(origin.sentence());
        }
        return Finding.different(origin.sentence() + " Setup leaves it as it is. " + String.join("; ", found)
                + ". Change that, or rename or remove the object and run setup again.");
    }
}
