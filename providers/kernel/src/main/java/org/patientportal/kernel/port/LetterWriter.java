package org.patientportal.kernel.port;

import java.util.Optional;
import java.util.UUID;

/** Writes the letters of one kind. A feature plugs in one per kind. */
public interface LetterWriter {

    /** @return the kind, as given to {@link Letters#post} */
    String kind();

    /**
     * Called by the outbox before each attempt, in a transaction that commits before the letter leaves: secrets are made
     * here, and only their hash is stored.
     *
     * @param links makes the address for a secret
     * @return empty when the letter is no longer wanted
     */
    Optional<Letter> write(UUID subject, SecretLinks links);

    /** Makes the address that a person opens. */
    interface SecretLinks {
        String to(org.patientportal.kernel.Secret secret);
    }
}
