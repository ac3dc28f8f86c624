package org.patientportal.access.family;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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
import org.patientportal.kernel.port.Letters;

/** The links of a record. Who changes them has locked the record first. */
public final class Links {

    public static final List<StoredTable> TABLES = List.of(StoredTable.ofPatients("PORTAL_LINK", "ID"));

    /** What makes a link {@code l} open, in a query that has {@code :now}. */
    public static final String OPEN = "l.status = ACTIVE and (l.given.until is null or l.given.until > :now)";

    private static final int MOST_SHOWN = 100;

    /** What {@link #OPEN} is true of comes first. */
    static final String OPEN_FIRST = " order by case when " + OPEN + " then 0 else 1 end, l.since, l.id";

    private final EntityManager em;
    private final Accounts accounts;
    private final LinkNotices notices;
    private final InstantSource clock;

    public Links(EntityManager em, Accounts accounts, Letters letters, InstantSource clock) {
        this.em = em;
        this.accounts = accounts;
        this.notices = new LinkNotices(letters);
        this.clock = clock;
    }

    /**
     * Opens the record to the account; never lowers a level (INV-17). Where it was not open to that account before, the
     * people concerned are told (FAM-05).
     */
    public void open(PracticeId practice, PatientId patient, String accountId, Grant given, LinkDoor door) {
        Instant now = clock.instant();
        Link link = of(patient, accountId).orElse(null);
        AccessLevel before = link != null && link.open(now) ? link.given().level() : null;
        if (link == null) {
            link = new Link(practice, patient, accountId, given, door, now);
            em.persist(link);
        } else {
            link.open(given, door, now);
        }
        notices.schedule(link, now);
        tellOthers(link, before, now);
    }

    /**
     * @param sent when an invitation to that account was sent
     * @return whether the account's access has been ended or limited since: then the invitation does not bring it back
     */
    public boolean calledBackSince(PatientId patient, String accountId, Instant sent) {
        return of(patient, accountId).filter(link -> link.calledBackSince(sent)).isPresent();
    }

    /** @return the account's link to the record, open or not */
    Optional<Link> of(PatientId patient, String accountId) {
        return em.createQuery(
                        "select l from PortalLink l where l.patientId = :patient and l.accountId = :account",
                        Link.class)
                .setParameter("patient", patient.value())
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst();
    }

    /** @return the open links of the people concerned, without that account */
    private List<Link> others(PatientId patient, String accountId, Instant now) {
        return em.createQuery(
                        "select l from PortalLink l where l.patientId = :patient and l.accountId <> :account" + " and "
                                + OPEN + " and l.given.relationship = SELF",
                        Link.class)
                .setParameter("patient", patient.value())
                .setParameter("account", accountId)
                .setParameter("now", now)
                .setMaxResults(MOST_SHOWN)
                .getResultStream()
                .filter(link -> link.given().decides())
                .toList();
    }

    /** Ends every link of the record (DIS-01); what staff had ended before they cannot undo any more (DIS-04). */
    public void endAll(PatientId patient) {
        em.createQuery("update PortalLink l set l.endedBy = PORTAL_DISABLED, l.version = l.version + 1"
                        + " where l.patientId = :patient and l.status = ENDED and l.endedBy = STAFF")
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
                    "link.ended",
                    true,
                    link[0],
                    "account-removed"));
        }
    }

    /** @return the links that are open, and those that have run out or were ended by somebody; the former first; at most 100 */
    public List<LinkView> of(PatientId patient) {
        return em.createQuery(
                        "select l from PortalLink l where l.patientId = :patient and (l.status = ACTIVE"
                                + " or l.endedBy in (STAFF, PERSON_CONCERNED, ACCOUNT_OWNER))"
                                + OPEN_FIRST,
                        Link.class)
                .setParameter("patient", patient.value())
                .setParameter("now", clock.instant())
                .setMaxResults(MOST_SHOWN)
                .getResultStream()
                .map(this::view)
                .toList();
    }

    /** @return all there ever were, the newest first */
    List<LinkView> everyOne(PracticeId practice, PatientId patient) {
        return em.createQuery(
                        "select l from PortalLink l where l.practiceId = :practice and l.patientId = :patient"
                                + " order by l.since desc, l.id",
                        Link.class)
                .setParameter("practice", practice.value())
                .setParameter("patient", patient.value())
                .getResultStream()
                .map(this::view)
                .toList();
    }

    /** @return those that are open now, the oldest first; at most 100 */
    List<Link> openOnes(PatientId patient) {
        return em.createQuery(
                        "select l from PortalLink l where l.patientId = :patient and " + OPEN
                                + " order by l.since, l.id",
                        Link.class)
                .setParameter("patient", patient.value())
                .setParameter("now", clock.instant())
                .setMaxResults(MOST_SHOWN)
                .getResultList();
    }

    LinkView view(Link link) {
        return link.view(accounts.displayName(link.account()).orElse(null), clock.instant());
    }

    /**
     * Tells the owner what has become of the link, and the people concerned when it is open again. What was to be said on a
     * later day is forgotten, and said anew if the link still ends by itself.
     *
     * @param before the level at which it was open before, or null
     */
    void tell(Link link, LinkChange change, AccessLevel before) {
        Instant now = clock.instant();
        notices.tell(link, change, now);
        notices.schedule(link, now);
        tellOthers(link, before, now);
    }

    /** The people concerned are told of each access that is new, or more than it was. */
    private void tellOthers(Link link, AccessLevel before, Instant now) {
        if (link.open(now) && link.given().level() != before && (before == null || before == AccessLevel.LIMITED)) {
            notices.given(others(link.patient(), link.account(), now), now);
        }
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
