package org.patientportal.access.family;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.patientportal.kernel.AccessLevel;
import org.patientportal.kernel.Caller;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.PracticeId;
import org.patientportal.kernel.StoredTable;
import org.patientportal.kernel.Wire;
import org.patientportal.kernel.port.Accounts;
import org.patientportal.kernel.port.Audit;
import org.patientportal.kernel.port.AuditEvent;

/** The links of a record. Who changes them has locked the record first. */
public final class Links {

    public static final List<StoredTable> TABLES = List.of(StoredTable.ofPatients("PORTAL_LINK", "ID"));

    private final EntityManager em;
    private final Accounts accounts;
    private final InstantSource clock;

    public Links(EntityManager em, Accounts accounts, InstantSource clock) {
        this.em = em;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Opens the record to the account; never lowers a level (INV-17). */
    public void open(PracticeId practice, PatientId patient, String accountId, AccessLevel level, LinkDoor door) {
        Instant now = clock.instant();
        Link known = em.createQuery(
                        "select l from PortalLink l where l.patientId = :patient and l.accountId = :account",
                        Link.class)
                .setParameter("patient", patient.value())
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst()
                .orElse(null);
        if (known != null) {
            known.open(level, door, now);
        } else {
            em.persist(new Link(practice, patient, accountId, level, door, now));
        }
    }

    /** Ends every link of the record (DIS-01). */
    public void endAll(PatientId patient) {
        em.createQuery("update PortalLink l set l.status = :ended, l.endedAt = :now, l.version = l.version + 1"
                        + " where l.patientId = :patient and l.status = :active")
                .setParameter("ended", Link.Status.ENDED)
                .setParameter("active", Link.Status.ACTIVE)
                .setParameter("now", clock.instant())
                .setParameter("patient", patient.value())
                .executeUpdate();
    }

    /**
     * Ends every link of an account that is being removed; the records stay. A row is written for each.
     *
     * @param by who removes the account, or null when that is not known
     */
    public void endAllOf(String accountId, Caller by, Audit audit) {
        List<Object[]> ending = em.createQuery(
                        "select l.id, l.practiceId, l.patientId from PortalLink l"
                                + " where l.accountId = :account and l.status = :active order by l.id",
                        Object[].class)
                .setParameter("account", accountId)
                .setParameter("active", Link.Status.ACTIVE)
                .getResultList();
        for (Object[] link : ending) {
            em.createQuery("update PortalLink l set l.status = :ended, l.endedAt = :now, l.version = l.version + 1"
                            + " where l.id = :id")
                    .setParameter("ended", Link.Status.ENDED)
                    .setParameter("now", clock.instant())
                    .setParameter("id", link[0])
                    .executeUpdate();
            audit.write(new AuditEvent(
                    by,
                    new PracticeId((UUID) link[1]),
                    new PatientId((UUID) link[2]),
                    "link.end",
                    true,
                    link[0],
                    "account-removed"));
        }
    }

    /** @return the open links of the record, the oldest first, at most 100 */
    public List<LinkView> of(PatientId patient) {
        return em.createQuery(
                        "select l.id, l.accountId, l.level, l.since, l.door from PortalLink l"
                                + " where l.patientId = :patient and l.status = :active order by l.since, l.id",
                        Object[].class)
                .setParameter("patient", patient.value())
                .setParameter("active", Link.Status.ACTIVE)
                .setMaxResults(100)
                .getResultStream()
                .map(row -> new LinkView(
                        (UUID) row[0],
                        accounts.displayName((String) row[1]).orElse(null),
                        Wire.name((AccessLevel) row[2]),
                        (Instant) row[3],
                        Wire.name((LinkDoor) row[4])))
                .toList();
    }
}
