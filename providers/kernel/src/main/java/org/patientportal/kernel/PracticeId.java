package org.patientportal.kernel;

import java.util.UUID;

/** The id of a practice's row; the practice itself is a Keycloak organization. */
public record PracticeId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
