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
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.StoredTable;
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

    /** Ends every link of the record (DIS-01), also for those who could have undone an earlier end (DIS-04). */
    public void endAll(PatientId patient) {
        em.createQuery("update PortalLink l set l.endedBy = PORTAL_DISABLED, l.version = l.version + 1"
                        + " where l.patientId = :patient and l.status = ENDED")
                .setParameter("patient", patient.value())
                .executeUpdate();
        em.createQuery("update PortalLink l set l.status = ENDED, l.endedBy = PORTAL_DISABLED, l.endedAt = :now,"
                        + " l.version = l.version + 1 where l.patientId = :patient and l.status = ACTIVE")
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
            em.createQuery("update PortalLink l set l.status = ENDED, l.endedBy = ACCOUNT_REMOVED, l.endedAt = :now,"
                            + " l.version = l.version + 1 where l.id = :id")
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

    /** @return the links that are open and those that could be opened again, the open ones first; at most 100 */
    public List<LinkView> of(PatientId patient) {
        return em.createQuery(
                        "select l from PortalLink l where l.patientId = :patient"
                                + " and (l.status = ACTIVE or l.endedBy = STAFF) order by l.status, l.since, l.id",
                        Link.class)
                .setParameter("patient", patient.value())
                .setMaxResults(100)
                .getResultStream()
                .map(this::view)
                .toList();
    }

    LinkView view(Link link) {
        return link.view(accounts.displayName(link.account()).orElse(null));
    }

    /** @throws Problem 404 unless it is one of that record's */
    Link find(PatientId patient, UUID id) {
        return em.createQuery("select l from PortalLink l where l.patientId = :patient and l.id = :id", Link.class)
                .setParameter("patient", patient.value())
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** @throws Problem 409 {@code account-removed} */
    void requireAccount(Link link) {
        if (accounts.displayName(link.account()).isEmpty()) {
            throw Problem.conflict("account-removed", "The account does not exist any more.");
        }
    }
}
