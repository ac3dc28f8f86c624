package org.patientportal.access.practice;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.patientportal.kernel.PracticeId;
import org.patientportal.kernel.Problem;

/** What becomes of practices when their organizations, or the whole realm, are removed from Keycloak (SEC-07). */
public final class RemovedOrganizations {

    private final EntityManager em;

    public RemovedOrganizations(EntityManager em) {
        this.em = em;
    }

    /** @return the practice of that organization, locked until the transaction ends; empty when it has never been met */
    public Optional<PracticeId> practice(String organizationId) {
        return row(organizationId).map(Practice::id);
    }

    /**
     * Cuts the tie between the practice and its organization.
     *
     * @throws Problem 409 {@code practice-not-archived} when there are patients and nobody has archived the practice
     */
    public void sever(String organizationId) {
        row(organizationId).ifPresent(practice -> {
            if (!practice.archived() && hasPatients(practice.id())) {
                throw Problem.conflict(
                        "practice-not-archived",
                        "The practice of this organization has patients. Archive the practice first, on the page Settings"
                                + " of the patient portal.");
            }
            practice.sever();
        });
    }

    /** Cuts the ties of all practices of a realm, whatever they hold: nothing of a realm outlives it. */
    public void severAll(String realmId) {
        em.createNativeQuery(
                        "update PORTAL_PRACTICE set ORGANIZATION_ID = cast(ID as varchar(36)) where REALM_ID = :realm")
                .setParameter("realm", realmId)
                .executeUpdate();
    }

    private Optional<Practice> row(String organizationId) {
        return em.createQuery("select p from PortalPractice p where p.organizationId = :organization", Practice.class)
                .setParameter("organization", organizationId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private boolean hasPatients(PracticeId practice) {
        return em.createQuery("select p.id from PortalPatient p where p.practiceId = :practice", UUID.class)
                .setParameter("practice", practice.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .isPresent();
    }
}
