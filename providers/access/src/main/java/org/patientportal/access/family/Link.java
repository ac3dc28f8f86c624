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
import org.patientportal.kernel.TimeOrderedId;

/** Joins an account to a record and carries the level. */
@Entity(name = "PortalLink")
@Table(name = "PORTAL_LINK")
class Link {

    enum Status {
        ACTIVE,
        ENDED
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

    /** Opens the record to the account. A link that is open already is raised where the new level is higher. */
    void open(AccessLevel granted, LinkDoor through, Instant now) {
        if (status == Status.ACTIVE) {
            level = level.orHigher(granted);
            return;
        }
        status = Status.ACTIVE;
        level = granted;
        door = through;
        since = now;
        endedAt = null;
    }
}
