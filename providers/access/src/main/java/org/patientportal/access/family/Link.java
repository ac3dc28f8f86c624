package org.patientportal.access.family;

import jakarta.persistence.Column;
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

/** Joins an account to a record and carries the level. */
@Entity(name = "PortalLink")
@Table(name = "PORTAL_LINK")
class Link {

    enum Status {
        ACTIVE,
        ENDED
    }

    /** By whom a link has ended; only staff can take back what they did. */
    enum EndedBy {
        STAFF,
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

    @Enumerated(EnumType.STRING)
    @Column(name = "LEVEL")
    private AccessLevel level;

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

    @Version
    @Column(name = "VERSION")
    private int version;

    protected Link() {}

    Link(PracticeId practice, PatientId patient, String accountId, AccessLevel level, LinkDoor door, Instant now) {
        this.id = TimeOrderedId.at(now);
        this.practiceId = practice.value();
        this.patientId = patient.value();
        this.accountId = accountId;
        this.level = level;
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

    PracticeId practice() {
        return new PracticeId(practiceId);
    }

    /** @throws Problem 409 {@code access-ended} or {@code access-limited} */
    void limit() {
        requireOpen();
        if (level == AccessLevel.LIMITED) {
            throw Problem.conflict("access-limited", "The access is limited already.");
        }
        level = AccessLevel.LIMITED;
        lowered = true;
    }

    /** @throws Problem 409 {@code access-ended} */
    void end(EndedBy by, Instant now) {
        requireOpen();
        status = Status.ENDED;
        endedAt = now;
        endedBy = by;
    }

    /**
     * @return the level that it opens from now on
     * @throws Problem 409 {@code access-not-restorable}
     */
    AccessLevel restore() {
        if (!restorable()) {
            throw Problem.conflict("access-not-restorable", "There is nothing to undo; send a new invitation instead.");
        }
        if (status == Status.ENDED) {
            status = Status.ACTIVE;
            endedAt = null;
            endedBy = null;
        } else {
            level = AccessLevel.FULL;
            lowered = false;
        }
        return level;
    }

    boolean restorable() {
        return status == Status.ENDED ? endedBy == EndedBy.STAFF : lowered;
    }

    /** @return whether it still is what a letter about that change says */
    boolean is(LinkChange change) {
        return switch (change) {
            case LIMITED -> status == Status.ACTIVE && level == AccessLevel.LIMITED;
            case ENDED -> status == Status.ENDED;
            case RESTORED -> status == Status.ACTIVE;
        };
    }

    private void requireOpen() {
        if (status != Status.ACTIVE) {
            throw Problem.conflict("access-ended", "The access has ended already.");
        }
    }

    LinkView view(String shownAccount) {
        return new LinkView(
                id,
                shownAccount,
                Wire.name(level),
                Wire.name(door),
                Wire.name(status),
                since,
                endedAt,
                restorable() && shownAccount != null);
    }

    /** Opens the record to the account. A link that is open already is raised where the new level is higher. */
    void open(AccessLevel granted, LinkDoor through, Instant now) {
        if (status == Status.ACTIVE) {
            if (level.orHigher(granted) != level) {
                level = granted;
                door = through;
                lowered = false;
            }
            return;
        }
        lowered = false;
        endedBy = null;
        status = Status.ACTIVE;
        level = granted;
        door = through;
        since = now;
        endedAt = null;
    }
}
