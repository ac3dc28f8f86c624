package org.patientportal.keycloak.store;

import java.time.Instant;
import java.time.InstantSource;
import org.keycloak.common.util.Time;

/** Keycloak's clock, by which everything of the portal expires; never the database's. */
public final class KeycloakClock implements InstantSource {

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
