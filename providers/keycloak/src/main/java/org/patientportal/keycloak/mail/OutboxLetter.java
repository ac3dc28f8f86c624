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
import org.patientportal.kernel.TimeOrderedId;
import org.patientportal.kernel.port.Delivery;

/** A letter in the outbox. It names what it is about; its words and its secret exist only while it is being sent. */
@Entity(name = "PortalLetter")
@Table(name = "PORTAL_LETTER")
class OutboxLetter {

    /** While one node carries a letter, no other takes it. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
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

    @Enumerated(EnumType.STRING)
    @Column(name = "STATE")
    private Delivery.State state;

    @Column(name = "TRIES")
    private int tries;

    @Column(name = "DUE_AT")
    private Instant dueAt;

    @Column(name = "CHANGED_AT")
    private Instant changedAt;

    protected OutboxLetter() {}

    OutboxLetter(String realmId, PracticeId practice, String kind, UUID subject, String baseUrl, Instant now) {
        this.id = TimeOrderedId.at(now);
        this.realmId = realmId;
        this.practiceId = practice.value();
        this.kind = kind;
        this.subjectId = subject;
        this.baseUrl = baseUrl;
        this.state = Delivery.State.QUEUED;
        this.dueAt = now;
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

    Delivery delivery() {
        return new Delivery(state, changedAt);
    }

    /** @return whether the caller may carry it now; then nobody else does until the lease is over */
    boolean claim(Instant now) {
        if (state != Delivery.State.QUEUED || now.isBefore(dueAt)) {
            return false;
        }
        tries++;
        dueAt = now.plus(LEASE);
        return true;
    }

    void sent(Instant now) {
        become(Delivery.State.SENT, now);
    }

    void cancelled(Instant now) {
        become(Delivery.State.CANCELLED, now);
    }

    /** Tries again later, each time after a longer pause, until there have been enough tries. */
    void refused(Instant now) {
        if (tries >= MOST_TRIES) {
            become(Delivery.State.FAILED, now);
            return;
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 10));
        dueAt = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    private void become(Delivery.State next, Instant now) {
        state = next;
        changedAt = now;
    }
}
