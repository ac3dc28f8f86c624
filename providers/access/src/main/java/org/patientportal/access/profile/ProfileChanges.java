package org.patientportal.access.profile;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.patientportal.access.patient.Patient;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.StaffAction;
import org.patientportal.kernel.StaffPermit;
import org.patientportal.kernel.port.Accounts;

/** The changes that people ask for in the records of one practice, for its staff. */
public final class ProfileChanges {

    private static final int ON_RECORD = 100;

    private final EntityManager em;
    private final StaffPermit permit;
    private final Accounts accounts;

    public ProfileChanges(EntityManager em, StaffPermit permit, Accounts accounts) {
        this.em = em;
        this.permit = permit;
        this.accounts = accounts;
    }

    /** @return those of one record, the oldest first; at most 100 */
    List<ProfileChangeView> of(Patient patient) {
        permit.require(StaffAction.READ_PATIENTS);
        return em.createQuery(
                        "select e from PortalProfileEntry e where e.practiceId = :practice and e.patientId = :patient"
                                + " and e.status = WAITING order by e.enteredAt, e.field, e.id",
                        ProfileEntry.class)
                .setParameter("practice", permit.practice().id().value())
                .setParameter("patient", patient.id().value())
                .setMaxResults(ON_RECORD)
                .getResultStream()
                .map(entry -> entry.view(
                        entry.field().of(patient),
                        accounts.displayName(entry.account()).orElse(null)))
                .toList();
    }

    /** @return the records in which something waits, those that wait longest first */
    List<ProfileChangesNotice.Row> waiting(int max) {
        return em.createQuery(
                        "select p.id, p.firstName, p.lastName from PortalProfileEntry e"
                                + " join PortalPatient p on p.id = e.patientId"
                                + " where e.practiceId = :practice and e.status = WAITING"
                                + " group by p.id, p.firstName, p.lastName order by min(e.enteredAt), p.id",
                        Object[].class)
                .setParameter("practice", permit.practice().id().value())
                .setMaxResults(max)
                .getResultStream()
                .map(row -> new ProfileChangesNotice.Row((UUID) row[0], row[1] + " " + row[2]))
                .toList();
    }

    /** @throws Problem 404 unless somebody has entered it in that record */
    ProfileEntry find(Patient patient, UUID id) {
        return em.createQuery(
                        "select e from PortalProfileEntry e where e.patientId = :patient and e.id = :id",
                        ProfileEntry.class)
                .setParameter("patient", patient.id().value())
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
