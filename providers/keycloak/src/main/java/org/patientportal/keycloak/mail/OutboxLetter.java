package org.patientportal.keycloak.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.patientportal.kernel.PracticeId;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.TimeOrderedId;
import org.patientportal.kernel.Wire;
import org.patientportal.kernel.port.Delivery;
import org.patientportal.kernel.port.Delivery.Fault;
import org.patientportal.kernel.port.Delivery.State;

/** A letter in the outbox. It names what it is about; its words and its secret exist only while it is being sent. */
@Entity(name = "PortalLetter")
@Table(name = "PORTAL_LETTER")
class OutboxLetter {

    /** After a first vain try; each further one doubles it. */
    static final Duration FIRST_PAUSE = Duration.ofSeconds(15);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** With the pauses above about two days. */
    private static final int MOST_TRIES = 55;

    @Id
    @Column(name = "ID")
    private UUID id;

    @Column(name = "REALM_ID", updatable = false)
    private String realmId;

    @Column(name = "PRACTICE_ID", updatable = false)
    private UUID practiceId;

    @Column(name = "KIND", updatable = false)
    private String kind;

    @Column(name = "SUBJECT_ID", updatable = false)
    private UUID subjectId;

    @Column(name = "BASE_URL", updatable = false)
    private String baseUrl;

    /** Never {@link State#SENDING}, which is what a queued letter in somebody's hands is called. */
    @Enumerated(EnumType.STRING)
    @Column(name = "STATE")
    private State state;

    @Column(name = "TRIES")
    private int tries;

    @Column(name = "DUE_AT")
    private Instant dueAt;

    @Column(name = "LEASED_UNTIL")
    private Instant leasedUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "FAULT")
    private Fault fault;

    @Column(name = "CHANGED_AT")
    private Instant changedAt;

    protected OutboxLetter() {}

    OutboxLetter(
            String realmId, PracticeId practice, String kind, UUID subject, String baseUrl, Instant now, Instant due) {
        this.id = TimeOrderedId.at(now);
        this.realmId = realmId;
        this.practiceId = practice.value();
        this.kind = kind;
        this.subjectId = subject;
        this.baseUrl = baseUrl;
        this.state = State.QUEUED;
        this.dueAt = due;
        this.changedAt = now;
    }

    UUID id() {
        return id;
    }

    String realmId() {
        return realmId;
    }

    String kind() {
        return kind;
    }

    UUID subjectId() {
        return subjectId;
    }

    String baseUrl() {
        return baseUrl;
    }

    Delivery delivery(Instant now) {
        State seen = inHand(now) ? State.SENDING : state;
        return new Delivery(seen, changedAt, fault, tries, seen == State.QUEUED ? dueAt : null);
    }

    /** @return whether the caller may carry it now; then nobody else does until the lease is over */
    boolean claim(Instant now, Instant until) {
        if (state != State.QUEUED || now.isBefore(dueAt) || inHand(now)) {
            return false;
        }
        leasedUntil = until;
        return true;
    }

    /** The mail server has it, whoever else may have taken it up meanwhile. */
    void sent(Instant now) {
        fault = null;
        become(State.SENT, now);
    }

    void cancelled(Instant now) {
        become(State.CANCELLED, now);
    }

    /**
     * Tries again later, each time after a longer pause, until there have been enough tries or another one cannot help.
     *
     * @param lease the caller's; who took too long has lost it and has nothing to say any more
     */
    void refused(Instant lease, Fault why, Instant now) {
        if (state != State.QUEUED || !lease.equals(leasedUntil)) {
            return;
        }
        tries++;
        fault = why;
        if (why == Fault.ADDRESS_REFUSED || tries >= MOST_TRIES) {
            become(State.FAILED, now);
            return;
        }
        leasedUntil = null;
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 10));
        dueAt = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    /** @throws Problem 409 {@code letter-sent}, {@code letter-cancelled} or {@code letter-on-its-way} */
    void retry(Instant now) {
        if (state == State.SENT || state == State.CANCELLED) {
            throw Problem.conflict("letter-" + Wire.name(state), "The letter does not wait to be sent any more.");
        }
        if (inHand(now)) {
            throw Problem.conflict("letter-on-its-way", "The letter is being sent at this moment.");
        }
        tries = 0;
        fault = null;
        dueAt = now;
        become(State.QUEUED, now);
    }

    private boolean inHand(Instant now) {
        return state == State.QUEUED && leasedUntil != null && now.isBefore(leasedUntil);
    }

    private void become(State next, Instant now) {
        state = next;
        leasedUntil = null;
        changedAt = now;
    }
}
