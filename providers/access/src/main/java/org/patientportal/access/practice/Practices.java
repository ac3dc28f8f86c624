package org.patientportal.access.practice;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patientportal.kernel.PracticeId;
import org.patientportal.kernel.PracticeProfile;
import org.patientportal.kernel.SpokenLanguages;
import org.patientportal.kernel.StaffAction;
import org.patientportal.kernel.StaffPermit;
import org.patientportal.kernel.StoredTable;
import org.patientportal.kernel.port.Audit;
import org.patientportal.kernel.port.AuditEvent;
import org.patientportal.kernel.port.Organizations;
import org.patientportal.kernel.port.Organizations.Organization;
import org.patientportal.kernel.port.SeparateTransaction;
import org.patientportal.kernel.port.SignInRules;

/** The practices of one realm. Lives as long as a request. */
public final class Practices {

    public static final List<StoredTable> TABLES =
            List.of(new StoredTable("PORTAL_PRACTICE", "ID", null, "ID = :practice", null));

    private final EntityManager em;
    private final String realmId;
    private final String language;
    private final Organizations organizations;
    private final SignInRules signInRules;
    private final SeparateTransaction separately;
    private final InstantSource clock;

    /** @param language the realm's, or null: new practices start with it where the portal speaks it, else with "en" */
    public Practices(
            EntityManager em,
            String realmId,
            String language,
            Organizations organizations,
            SignInRules signInRules,
            SeparateTransaction separately,
            InstantSource clock) {
        this.em = em;
        this.realmId = realmId;
        this.language = language != null && SpokenLanguages.TAGS.contains(language) ? language : "en";
        this.organizations = organizations;
        this.signInRules = signInRules;
        this.separately = separately;
        this.clock = clock;
    }

    /** @return the practice of that organization, closed ones included; it is established when first met */
    public PracticeProfile of(Organization organization) {
        Practice practice = row(organization);
        if (practice == null) {
            separately.run(other -> other.persist(new Practice(realmId, organization, language, clock.instant())));
            practice = row(organization);
        }
        return practice.profile(organization);
    }

    /** @return empty when there is no such practice in this realm, or its organization is gone */
    public Optional<PracticeProfile> byId(PracticeId id) {
        Practice practice = em.find(Practice.class, id.value());
        return Optional.ofNullable(practice)
                .filter(row -> row.realmId().equals(realmId))
                .flatMap(row -> organizations.byId(row.organizationId()).map(row::profile));
    }

    /** @return the settings as they were kept */
    PracticeSettings change(StaffPermit permit, PracticeSettings settings, Audit audit) {
        permit.require(StaffAction.CHANGE_SETTINGS);
        PracticeSettings checked =
                settings.checked(permit.practice().secondFactorForFull() || signInRules.offerSecondFactor());
        UUID id = permit.practice().id().value();
        em.find(Practice.class, id).change(checked);
        audit.write(AuditEvent.change(permit, null, "practice.change", id));
        return checked;
    }

    /** Closes the practice for everybody, or opens it again. */
    void archive(StaffPermit permit, boolean archived, Audit audit) {
        permit.require(StaffAction.ARCHIVE_PRACTICE);
        UUID id = permit.practice().id().value();
        Practice practice = em.find(Practice.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (archived) {
            practice.archive(clock.instant());
        } else {
            practice.reopen();
        }
        audit.write(AuditEvent.change(permit, null, archived ? "practice.archive" : "practice.reopen", id));
    }

    private Practice row(Organization organization) {
        return em.createQuery("select p from PortalPractice p where p.organizationId = :organization", Practice.class)
                .setParameter("organization", organization.id())
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
