package org.patientportal.access.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.patientportal.kernel.PracticeId;
import org.patientportal.kernel.PracticeProfile;
import org.patientportal.kernel.TimeOrderedId;
import org.patientportal.kernel.port.Organizations.Organization;

/** A practice's row; the organization it belongs to is Keycloak's. */
@Entity(name = "PortalPractice")
@Table(name = "PORTAL_PRACTICE")
class Practice {

    @Id
    @Column(name = "ID")
    private UUID id;

    @Column(name = "REALM_ID", updatable = false)
    private String realmId;

    @Column(name = "ORGANIZATION_ID")
    private String organizationId;

    @Column(name = "NAME")
    private String name;

    @Column(name = "EMAIL")
    private String email;

    @Column(name = "PHONE")
    private String phone;

    @Column(name = "ZONE")
    private String zone;

    @Column(name = "LANGUAGE")
    private String language;

    @Column(name = "RECEPTIONISTS_INVITE_FULL")
    private boolean receptionistsInviteFull;

    @Column(name = "RECORDS_MAY_BE_ERASED")
    private boolean recordsMayBeErased;

    @Column(name = "SECOND_FACTOR_FOR_FULL")
    private boolean secondFactorForFull;

    @Column(name = "ARCHIVED_AT")
    private Instant archivedAt;

    @Column(name = "CREATED_AT", updatable = false)
    private Instant createdAt;

    @Version
    @Column(name = "VERSION")
    private int version;

    protected Practice() {}

    Practice(String realmId, Organization organization, String language, Instant now) {
        this.id = TimeOrderedId.at(now);
        this.realmId = realmId;
        this.organizationId = organization.id();
        this.name = organization.name();
        this.zone = PracticeSettings.serverZone();
        this.language = language;
        this.createdAt = now;
    }

    String realmId() {
        return realmId;
    }

    String organizationId() {
        return organizationId;
    }

    void change(PracticeSettings settings) {
        name = settings.name();
        email = settings.email();
        phone = settings.phone();
        zone = settings.zone();
        language = settings.language();
        receptionistsInviteFull = settings.receptionistsInviteFull();
        recordsMayBeErased = settings.recordsMayBeErased();
        secondFactorForFull = settings.secondFactorForFull();
    }

    boolean archived() {
        return archivedAt != null;
    }

    /** Closes the practice for everybody until it is opened again; only then may its organization be removed. */
    void archive(Instant now) {
        if (archivedAt == null) {
            archivedAt = now;
        }
    }

    void reopen() {
        archivedAt = null;
    }

    /**
     * Cuts the tie to an organization that is being removed. Nobody reaches the practice any more, not even through a new
     * organization that gets the old one's id, as imports of realms do.
     */
    void sever() {
        organizationId = id.toString();
    }

    PracticeId id() {
        return new PracticeId(id);
    }

    PracticeProfile profile(Organization organization) {
        return new PracticeProfile(
                new PracticeId(id),
                organization.alias(),
                name,
                email,
                phone,
                ZoneId.of(zone),
                language,
                receptionistsInviteFull,
                recordsMayBeErased,
                secondFactorForFull,
                archived(),
                organization.enabled() && !archived());
    }
}
