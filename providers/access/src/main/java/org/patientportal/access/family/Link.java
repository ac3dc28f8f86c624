package org.patientportal.access.family;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.patientportal.kernel.AccessLevel;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.PracticeId;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.TimeOrderedId;
import org.patientportal.kernel.Wire;

/** Joins an account to a record and carries what the account may see there. */
@Entity(name = "PortalLink")
@Table(name = "PORTAL_LINK")
class Link {

    /** What the database keeps; whether an active one has run out is told by the clock. */
    enum Status {
        ACTIVE,
        ENDED
    }

    /** By whom a link has ended; only staff can take back what they did. */
    enum EndedBy {
        STAFF,
        PERSON_CONCERNED,
        ACCOUNT_OWNER,
        /** The portal was disabled for the record: only a new invitation opens it again (DIS-04). */
        PORTAL_DISABLED,
        ACCOUNT_REMOVED
    }

    @Id
    @Column(name = "ID")
    private UUID id;

    @Column(name = "PRACTICE_ID", updatable = false)
    private UUID practiceId;

    @Column(name = "PATIENT_ID", updatable = false)
    private UUID patientId;

    @Column(name = "ACCOUNT_ID", updatable = false)
    private String accountId;

    @Embedded
    private Grant given;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATUS")
    private Status status;

    @Enumerated(EnumType.STRING)
    @Column(name = "DOOR")
    private LinkDoor door;

    @Column(name = "SINCE")
    private Instant since;

    @Column(name = "ENDED_AT")
    private Instant endedAt;

    /** Null while it is active. */
    @Enumerated(EnumType.STRING)
    @Column(name = "ENDED_BY")
    private EndedBy endedBy;

    /** Whether staff have taken it down from full, and nothing has raised it since. */
    @Column(name = "LOWERED")
    private boolean lowered;

    /** When staff have taken it down last, or null. */
    @Column(name = "LOWERED_AT")
    private Instant loweredAt;

    @Version
    @Column(name = "VERSION")
    private int version;

    protected Link() {}

    Link(PracticeId practice, PatientId patient, String accountId, Grant given, LinkDoor door, Instant now) {
        this.id = TimeOrderedId.at(now);
        this.practiceId = practice.value();
        this.patientId = patient.value();
        this.accountId = accountId;
        this.given = given;
        this.door = door;
        this.status = Status.ACTIVE;
        this.since = now;
    }

    UUID id() {
        return id;
    }

    String account() {
        return accountId;
    }

    PatientId patient() {
        return new PatientId(patientId);
    }

    PracticeId practice() {
        return new PracticeId(practiceId);
    }

    Grant given() {
        return given;
    }

    /** @return whether it opens the record, as far as the portal is enabled for it */
    boolean open(Instant now) {
        return status == Status.ACTIVE && given.lasts(now);
    }

    /** @throws Problem 409 {@code access-ended} or {@code access-limited} */
    void limit(Instant now) {
        requireOpen(now);
        if (given.level() == AccessLevel.LIMITED) {
            throw Problem.conflict("access-limited", "The access is limited already.");
        }
        given = given.at(AccessLevel.LIMITED);
        lowered = true;
        loweredAt = now;
    }

    /** @throws Problem 409 {@code access-ended} */
    void end(EndedBy by, Instant now) {
        requireOpen(now);
        status = Status.ENDED;
        endedAt = now;
        endedBy = by;
    }

    /**
     * @return the level that it opens from now on
     * @throws Problem 409 {@code access-not-restorable}
     */
    AccessLevel restore(Instant now) {
        if (!restorable(now)) {
            throw Problem.conflict("access-not-restorable", "There is nothing to undo; send a new invitation instead.");
        }
        if (status == Status.ENDED) {
            status = Status.ACTIVE;
            endedAt = null;
            endedBy = null;
        } else {
            given = given.at(AccessLevel.FULL);
            lowered = false;
        }
        return given.level();
    }

    boolean restorable(Instant now) {
        return given.lasts(now) && (status == Status.ENDED ? endedBy == EndedBy.STAFF : lowered);
    }

    /**
     * Gives the same level under other conditions; one that has run out is open again if they last.
     *
     * @param terms of which the level is not looked at; the relationship stays where it is null
     * @throws Problem 409 {@code access-ended} when somebody has ended it
     */
    void change(Grant terms) {
        if (status == Status.ENDED) {
            throw Problem.conflict("access-ended", "The access has ended already.");
        }
        Relationship said = terms.relationship() == null ? given.relationship() : terms.relationship();
        given = terms.at(given.level()).as(said);
    }

    /** @return whether somebody has ended it or taken it down since, and it still is so: what was sent before is void */
    boolean calledBackSince(Instant sent) {
        return status == Status.ENDED && !endedAt.isBefore(sent) || lowered && !loweredAt.isBefore(sent);
    }

    /** @return whether it still is what a letter about that change says */
    boolean is(LinkChange change, Instant now) {
        return switch (change) {
            case LIMITED -> open(now) && given.level() == AccessLevel.LIMITED;
            case ENDED -> status == Status.ENDED;
            case RESTORED, CHANGED -> open(now);
            case ENDING -> open(now) && given.until() != null;
            case EXPIRED -> status == Status.ACTIVE && !given.lasts(now);
            case GIVEN -> open(now) && given.decides();
        };
    }

    private void requireOpen(Instant now) {
        if (!open(now)) {
            throw Problem.conflict("access-ended", "The access has ended already.");
        }
    }

    LinkView view(String shownAccount, Instant now) {
        boolean open = open(now);
        Instant ended = status == Status.ACTIVE && !open ? given.until() : endedAt;
        return new LinkView(
                id,
                shownAccount,
                Wire.name(given.relationship()),
                Wire.name(given.level()),
                given.areas().stream().map(Wire::name).toList(),
                Wire.name(door),
                Wire.name(open ? Status.ACTIVE : Status.ENDED),
                since,
                given.until(),
                ended,
                endedBy == null ? null : Wire.name(endedBy),
                open && given.level() == AccessLevel.FULL,
                open,
                restorable(now) && shownAccount != null);
    }

    /**
     * Opens the record to the account. One that is open already keeps what it has and gets what is given besides; its door
     * is the one that has raised it.
     */
    void open(Grant more, LinkDoor through, Instant now) {
        if (!open(now)) {
            given = more;
            door = through;
            since = now;
            status = Status.ACTIVE;
            endedAt = null;
            endedBy = null;
            lowered = false;
            return;
        }
        Grant both = given.and(more);
        if (both.level() != given.level()) {
            door = through;
            lowered = false;
        }
        given = both;
    }
}
