package org.patientportal.access.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.patientportal.access.family.Grant;
import org.patientportal.kernel.EmailAddress;
import org.patientportal.kernel.IdempotencyKey;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.PracticeId;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.TimeOrderedId;
import org.patientportal.kernel.Wire;
import org.patientportal.kernel.port.Delivery;

/** One invitation of either kind: whom it was sent to, what it gives, what became of it. Only a pending one changes (INV-11). */
@Entity(name = "PortalInvitation")
@Table(name = "PORTAL_INVITATION")
class Invitation {

    /** What the database keeps; "expired" is a pending one whose time is over. */
    enum Decision {
        PENDING,
        ACCEPTED,
        REVOKED
    }

    @Id
    @Column(name = "ID")
    private UUID id;

    @Column(name = "PRACTICE_ID", updatable = false)
    private UUID practiceId;

    @Column(name = "PATIENT_ID", updatable = false)
    private UUID patientId;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND", updatable = false)
    private InvitationKind kind;

    @Column(name = "EMAIL", updatable = false)
    private String email;

    /** The address as it is compared. */
    @Column(name = "EMAIL_KEY", updatable = false)
    private String emailKey;

    /**
     * The accounts, with blanks between them, whose owner had proven the address before anybody could have been led to
     * prove it for somebody else's account; null in rows from before this was noted, for which none counts.
     */
    @Column(name = "PROVEN_ACCOUNTS", updatable = false)
    private String provenAccounts;

    /** What the link gets when it is accepted. */
    @Embedded
    private Grant given;

    @Enumerated(EnumType.STRING)
    @Column(name = "CHANNEL", updatable = false)
    private InvitationChannel channel;

    /** What the sender sent along to make repeating harmless, or null. */
    @Column(name = "REQUEST_KEY", updatable = false)
    private String requestKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "DECISION")
    private Decision decision;

    @Column(name = "CREATED_AT", updatable = false)
    private Instant createdAt;

    @Column(name = "EXPIRES_AT", updatable = false)
    private Instant expiresAt;

    @Column(name = "DECIDED_AT")
    private Instant decidedAt;

    /** The account that accepted. */
    @Column(name = "ACCOUNT_ID")
    private String accountId;

    @Version
    @Column(name = "VERSION")
    private int version;

    protected Invitation() {}

    Invitation(
            PracticeId practice,
            PatientId patient,
            InvitationTerms terms,
            Set<String> proven,
            InvitationChannel channel,
            IdempotencyKey key,
            Instant now) {
        this.id = TimeOrderedId.at(now);
        this.practiceId = practice.value();
        this.patientId = patient.value();
        this.kind = terms.kind();
        this.email = terms.email().value();
        this.emailKey = terms.email().key();
        this.provenAccounts = String.join(" ", proven);
        this.given = terms.given();
        this.channel = channel;
        this.requestKey = key.value();
        this.decision = Decision.PENDING;
        this.createdAt = now;
        this.expiresAt = now.plus(terms.lifetime());
    }

    UUID id() {
        return id;
    }

    PatientId patient() {
        return new PatientId(patientId);
    }

    PracticeId practice() {
        return new PracticeId(practiceId);
    }

    InvitationKind kind() {
        return kind;
    }

    Grant given() {
        return given;
    }

    InvitationChannel channel() {
        return channel;
    }

    InvitationTerms terms() {
        return new InvitationTerms(kind, email(), given, Duration.between(createdAt, expiresAt));
    }

    /** @return the frozen address (INV-02) */
    EmailAddress email() {
        return new EmailAddress(email);
    }

    /** @return the accounts with that address which nobody else can have made in advance */
    Set<String> proven() {
        return provenAccounts == null ? Set.of() : Set.of(provenAccounts.split(" "));
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    InvitationStatus status(Instant now) {
        return switch (decision) {
            case ACCEPTED -> InvitationStatus.ACCEPTED;
            case REVOKED -> InvitationStatus.REVOKED;
            case PENDING ->
                now.isBefore(expiresAt) && given.lasts(now) ? InvitationStatus.PENDING : InvitationStatus.EXPIRED;
        };
    }

    /** @throws Problem 409 {@code not-pending} */
    void revoke(Instant now) {
        if (status(now) != InvitationStatus.PENDING) {
            throw Problem.conflict("not-pending", "Only a pending invitation can be revoked.");
        }
        decision = Decision.REVOKED;
        decidedAt = now;
    }

    /**
     * Makes way for a newer one (INV-09): a pending one is revoked; one that has expired has made way already.
     *
     * @throws Problem 409 {@code not-pending}
     */
    void makeWay(Instant now) {
        if (status(now) != InvitationStatus.EXPIRED) {
            revoke(now);
        }
    }

    /** @throws Problem 409 {@code link-accepted}, {@code link-revoked} or {@code link-expired} */
    void requirePending(Instant now) {
        InvitationStatus status = status(now);
        if (status != InvitationStatus.PENDING) {
            throw Problem.conflict("link-" + Wire.name(status), "The invitation is not pending any more.");
        }
    }

    /**
     * @param account the account that accepts
     * @param accountEmail its address
     * @throws Problem 409 {@code link-accepted}, {@code link-revoked}, {@code link-expired} or {@code wrong-email}
     */
    void accept(String account, String accountEmail, Instant now) {
        requirePending(now);
        if (!email().sameAs(accountEmail)) {
            throw Problem.conflict("wrong-email", "The invitation was sent to another address.");
        }
        decision = Decision.ACCEPTED;
        decidedAt = now;
        accountId = account;
    }

    /** @param delivery how far the letter has come, or null when there is none */
    InvitationView view(Instant now, Delivery delivery) {
        return new InvitationView(
                id,
                Wire.name(kind),
                email,
                Wire.name(given.level()),
                Wire.name(given.relationship()),
                given.areas().stream().map(Wire::name).toList(),
                given.until(),
                Wire.name(channel),
                Wire.name(status(now)),
                createdAt,
                expiresAt,
                delivery == null ? null : Wire.name(delivery.state()),
                delivery == null ? null : delivery.at(),
                delivery == null || delivery.fault() == null ? null : Wire.name(delivery.fault()),
                delivery == null ? 0 : delivery.tries(),
                delivery == null ? null : delivery.nextTry(),
                decidedAt);
    }
}
