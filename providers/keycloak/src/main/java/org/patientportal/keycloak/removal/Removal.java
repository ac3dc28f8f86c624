package org.patientportal.keycloak.removal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.patientportal.kernel.PracticeId;
import org.patientportal.kernel.TimeOrderedId;

/** Something that has been removed from Keycloak and whose rows have yet to go. */
@Entity(name = "PortalRemoval")
@Table(name = "PORTAL_REMOVAL")
class Removal {

    @Id
    @Column(name = "ID")
    private UUID id;

    @Column(name = "REALM_ID", updatable = false)
    private String realmId;

    @Column(name = "PRACTICE_ID", updatable = false)
    private UUID practiceId;

    @Column(name = "SINCE", updatable = false)
    private Instant since;

    protected Removal() {}

    /** @param practice the practice, or null for the whole realm */
    Removal(String realmId, PracticeId practice, Instant now) {
        this.id = TimeOrderedId.at(now);
        this.realmId = realmId;
        this.practiceId = practice == null ? null : practice.value();
        this.since = now;
    }

    UUID id() {
        return id;
    }

    String realmId() {
        return realmId;
    }

    /** @return null when the whole realm has been removed */
    UUID practiceId() {
        return practiceId;
    }

    Instant since() {
        return since;
    }
}
