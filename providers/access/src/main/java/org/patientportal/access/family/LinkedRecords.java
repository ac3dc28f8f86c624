package org.patientportal.access.family;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patientportal.access.practice.Practices;
import org.patientportal.kernel.AccessLevel;
import org.patientportal.kernel.Caller;
import org.patientportal.kernel.PracticeId;
import org.patientportal.kernel.PracticeProfile;
import org.patientportal.kernel.Wire;

/** The records that one account may see now: open link, portal enabled, practice open. */
public final class LinkedRecords {

    private final EntityManager em;
    private final Caller caller;
    private final Practices practices;

    public LinkedRecords(EntityManager em, Caller caller, Practices practices) {
        this.em = em;
        this.caller = caller;
        this.practices = practices;
    }

    /** @return by name, at most 100 */
    public List<RecordView> all() {
        return em.createQuery(
                        "select p.id, p.firstName, p.lastName, p.practiceId, l.level, l.since"
                                + " from PortalLink l join PortalPatient p on p.id = l.patientId"
                                + " where l.accountId = :account and l.status = :active and p.portalEnabled = true"
                                + " order by p.familyKey, p.givenKey, p.id",
                        Object[].class)
                .setParameter("account", caller.actor().accountId())
                .setParameter("active", Link.Status.ACTIVE)
                .setMaxResults(100)
                .getResultStream()
                .flatMap(row -> view(row).stream())
                .toList();
    }

    private Optional<RecordView> view(Object[] row) {
        return practices
                .byId(new PracticeId((UUID) row[3]))
                .filter(PracticeProfile::enabled)
                .map(practice -> new RecordView(
                        (UUID) row[0],
                        row[1] + " " + row[2],
                        new RecordView.Practice(practice.alias(), practice.name()),
                        Wire.name((AccessLevel) row[4]),
                        (Instant) row[5]));
    }
}
