package org.patientportal.kernel.port;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.patientportal.kernel.PracticeProfile;

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

    /**
     * Writes an example for people who want to see what their patients get. Stores nothing.
     *
     * @param language of the example
     * @param link stands for the secret link and opens nothing
     * @param expires when the example says that its link ends
     */
    Letter example(PracticeProfile practice, String language, String link, Instant expires);
}
