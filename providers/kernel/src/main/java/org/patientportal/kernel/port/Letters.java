package org.patientportal.kernel.port;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.patientportal.kernel.PracticeId;

/** The outbox: letters are kept in the same transaction and leave after it has committed. */
public interface Letters {

    /**
     * Puts a letter into the outbox. It is written at the moment of sending, by the {@link LetterWriter} of that kind.
     *
     * @param kind the writer's kind
     * @param subject what the letter is about, such as an invitation's id
     */
    void post(PracticeId practice, String kind, UUID subject);

    /**
     * The same for a letter that leaves on a later day.
     *
     * @param due the earliest moment to write and send it
     */
    void post(PracticeId practice, String kind, UUID subject, Instant due);

    /** Takes back what has not left yet of the letters of that kind about the subject. */
    void cancel(String kind, UUID subject);

    /**
     * Lets the latest letter about the subject try again as soon as the transaction has committed, with all its tries
     * before it (INV-15). Of a letter that is being handed over no second copy leaves.
     *
     * @return its state now
     * @throws org.patientportal.kernel.Problem 409 {@code letter-sent}, {@code letter-cancelled}, {@code
     *     letter-on-its-way}, or {@code no-letter} when there never was one
     */
    Delivery retry(UUID subject);

    /** @return the state of the latest letter about each of the subjects; subjects without a letter are absent */
    Map<UUID, Delivery> deliveries(Collection<UUID> subjects);
}
