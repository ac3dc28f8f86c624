package org.patientportal.access.family;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.patientportal.access.patient.Patient;
import org.patientportal.access.practice.Practices;
import org.patientportal.kernel.EmailAddress;
import org.patientportal.kernel.PracticeProfile;
import org.patientportal.kernel.Wire;
import org.patientportal.kernel.port.Accounts;
import org.patientportal.kernel.port.Letter;
import org.patientportal.kernel.port.LetterWriter;
import org.patientportal.kernel.port.SecretLinks;

/**
 * Tells the owner of an account what has become of its access, or that somebody else has some, too. Names no patient, as others may read the
 * mailbox, and has no link. Not sent when the change has been undone meanwhile, or when nobody has proven the address.
 */
public final class LinkLetter implements LetterWriter {

    private final LinkChange change;
    private final EntityManager em;
    private final Practices practices;
    private final Accounts accounts;
    private final InstantSource clock;

    public LinkLetter(
            LinkChange change, EntityManager em, Practices practices, Accounts accounts, InstantSource clock) {
        this.change = change;
        this.em = em;
        this.practices = practices;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return change.letter();
    }

    @Override
    public Optional<Letter> write(UUID subject, SecretLinks links) {
        return Optional.ofNullable(em.find(Link.class, subject))
                .filter(link -> link.is(change, clock.instant()))
                .flatMap(link -> accounts.mailbox(link.account())
                        .flatMap(mailbox -> practices
                                .byId(link.practice())
                                .filter(PracticeProfile::enabled)
                                .map(practice -> letter(
                                        mailbox.address(),
                                        practice,
                                        language(link, mailbox, practice),
                                        link.given().until()))));
    }

    /** The account's language, else the record's, else the practice's. */
    private String language(Link link, Accounts.Mailbox mailbox, PracticeProfile practice) {
        if (mailbox.language() != null) {
            return mailbox.language();
        }
        String ofRecord = em.find(Patient.class, link.patient().value()).language();
        return ofRecord != null ? ofRecord : practice.language();
    }

    @Override
    public Letter example(PracticeProfile practice, String language, String link, Instant expires) {
        return letter(new EmailAddress("name@example.org"), practice, language, expires);
    }

    /** @param until when the access ends, or null; told where that is what the letter is about */
    private Letter letter(EmailAddress to, PracticeProfile practice, String language, Instant until) {
        // the last minute of the last day, not the midnight that already is another day
        Instant told = change == LinkChange.ENDING ? until.minusSeconds(60) : null;
        return new Letter(to, practice, language, "access", new Content(practice, Wire.name(change)), told);
    }

    /**
     * What the letter shows.
     *
     * @param change "limited", "ended", "restored", "changed", "ending", "expired" or "given"
     */
    public record Content(PracticeProfile practice, String change) {}
}
