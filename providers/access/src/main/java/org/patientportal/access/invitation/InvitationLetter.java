package org.patientportal.access.invitation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.patientportal.access.patient.Patient;
import org.patientportal.access.practice.Practices;
import org.patientportal.kernel.PracticeProfile;
import org.patientportal.kernel.Secret;
import org.patientportal.kernel.port.Letter;
import org.patientportal.kernel.port.LetterWriter;

/** Writes the letter that carries an invitation's link. A letter whose invitation is not pending any more is not sent. */
public final class InvitationLetter implements LetterWriter {

    static final String KIND = "invitation";

    private final EntityManager em;
    private final Practices practices;
    private final InstantSource clock;

    public InvitationLetter(EntityManager em, Practices practices, InstantSource clock) {
        this.em = em;
        this.practices = practices;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Letter> write(UUID subject, SecretLinks links) {
        Instant now = clock.instant();
        return Optional.ofNullable(em.find(Invitation.class, subject))
                .filter(invitation -> invitation.status(now) == InvitationStatus.PENDING)
                .flatMap(invitation -> practices
                        .byId(invitation.practice())
                        .map(practice -> letter(invitation, practice, links, now)));
    }

    private Letter letter(Invitation invitation, PracticeProfile practice, SecretLinks links, Instant now) {
        Secret secret = Secret.fresh();
        em.persist(new InvitationSecret(secret, invitation, now));
        String ofRecord = em.find(Patient.class, invitation.patient().value()).language();
        return new Letter(
                invitation.email(),
                practice,
                ofRecord != null ? ofRecord : practice.language(),
                "invitation",
                new Content(practice, links.to(secret)),
                invitation.expiresAt());
    }

    /** What the letter shows. */
    public record Content(PracticeProfile practice, String link) {}
}
