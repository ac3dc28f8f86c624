package org.patientportal.access.family;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.patientportal.access.practice.Practices;
import org.patientportal.kernel.EmailAddress;
import org.patientportal.kernel.PracticeProfile;
import org.patientportal.kernel.Wire;
import org.patientportal.kernel.port.Accounts;
import org.patientportal.kernel.port.Letter;
import org.patientportal.kernel.port.LetterWriter;
import org.patientportal.kernel.port.SecretLinks;

/**
 * Tells the owner of an account that staff have changed what the account may see. Names no patient, as others may read the
 * mailbox, and has no link. Not sent when the change has been undone meanwhile, or when nobody has proven the address.
 */
public final class LinkLetter implements LetterWriter {

    private final LinkChange change;
    private final EntityManager em;
    private final Practices practices;
    private final Accounts accounts;

    public LinkLetter(LinkChange change, EntityManager em, Practices practices, Accounts accounts) {
        this.change = change;
        this.em = em;
        this.practices = practices;
        this.accounts = accounts;
    }

    @Override
    public String kind() {
        return change.letter();
    }

    @Override
    public Optional<Letter> write(UUID subject, SecretLinks links) {
        return Optional.ofNullable(em.find(Link.class, subject))
                .filter(link -> link.is(change))
                .flatMap(link -> accounts.mailbox(link.account())
                        .flatMap(mailbox -> practices
                                .byId(link.practice())
                                .filter(PracticeProfile::enabled)
                                .map(practice -> letter(
                                        mailbox.address(),
                                        practice,
                                        mailbox.language() == null ? practice.language() : mailbox.language()))));
    }

    @Override
    public Letter example(PracticeProfile practice, String language, String link, Instant expires) {
        return letter(new EmailAddress("name@example.org"), practice, language);
    }

    private Letter letter(EmailAddress to, PracticeProfile practice, String language) {
        return new Letter(to, practice, language, "access", new Content(practice, Wire.name(change)), null);
    }

    /**
     * What the letter shows.
     *
     * @param change "limited", "ended" or "restored"
     */
    public record Content(PracticeProfile practice, String change) {}
}
