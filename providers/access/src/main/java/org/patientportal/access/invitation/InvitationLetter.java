package org.patientportal.access.invitation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.patientportal.access.patient.Patient;
import org.patientportal.access.practice.Practices;
import org.patientportal.kernel.EmailAddress;
import org.patientportal.kernel.PracticeProfile;
import org.patientportal.kernel.Secret;
import org.patientportal.kernel.port.Accounts;
import org.patientportal.kernel.port.Letter;
import org.patientportal.kernel.port.LetterWriter;
import org.patientportal.kernel.port.SecretLinks;

/**
 * Writes the letter that carries the link of an invitation of one kind. A letter whose invitation is not pending any more, or whose practice
 * is closed, is not sent.
 */
public final class InvitationLetter implements LetterWriter {

    private final InvitationKind kind;
    private final EntityManager em;
    private final Practices practices;
    private final Accounts accounts;
    private final InstantSource clock;

    public InvitationLetter(
            InvitationKind kind, EntityManager em, Practices practices, Accounts accounts, InstantSource clock) {
        this.kind = kind;
        this.em = em;
        this.practices = practices;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return kind.letter();
    }

    @Override
    public Optional<Letter> write(UUID subject, SecretLinks links) {
        Instant now = clock.instant();
        return Optional.ofNullable(em.find(Invitation.class, subject))
                .filter(invitation -> invitation.status(now) == InvitationStatus.PENDING)
                .flatMap(invitation -> practices
                        .byId(invitation.practice())
                        .filter(PracticeProfile::enabled)
                        .map(practice -> letter(invitation, practice, links, now)));
    }

    private Letter letter(Invitation invitation, PracticeProfile practice, SecretLinks links, Instant now) {
        Secret secret = Secret.fresh();
        em.persist(new InvitationSecret(secret, invitation, InvitationChannel.MAIL, now));
        return letter(
                invitation.email(), practice, language(invitation, practice), links.to(secret), invitation.expiresAt());
    }

    /** The account's language, else the record's, else the practice's. */
    private String language(Invitation invitation, PracticeProfile practice) {
        String ofRecord = em.find(Patient.class, invitation.patient().value()).language();
        return accounts.language(invitation.email()).orElse(ofRecord != null ? ofRecord : practice.language());
    }

    @Override
    public Letter example(PracticeProfile practice, String language, String link, Instant expires) {
        return letter(new EmailAddress("name@example.org"), practice, language, link, expires);
    }

    private Letter letter(EmailAddress to, PracticeProfile practice, String language, String link, Instant expires) {
        return new Letter(to, practice, language, kind.letter(), new Content(practice, link), expires);
    }

    /** What the letter shows. */
    public record Content(PracticeProfile practice, String link) {}
}
