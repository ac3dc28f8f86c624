package org.patientportal.access.family;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patientportal.access.practice.Practices;
import org.patientportal.access.profile.TypedNames;
import org.patientportal.kernel.AccessLevel;
import org.patientportal.kernel.Caller;
import org.patientportal.kernel.PracticeId;
import org.patientportal.kernel.PracticeProfile;
import org.patientportal.kernel.Wire;
import org.patientportal.kernel.port.Audit;
import org.patientportal.kernel.port.AuditEvent;

/** The records that one account may see now: open link, portal enabled, practice open. */
public final class LinkedRecords {

    private static final String OPEN = " from PortalLink l join PortalPatient p on p.id = l.patientId"
            + " where l.accountId = :account and p.portalEnabled = true and " + Links.OPEN;

    private final EntityManager em;
    private final Caller caller;
    private final Practices practices;
    private final Audit audit;
    private final InstantSource clock;

    public LinkedRecords(EntityManager em, Caller caller, Practices practices, Audit audit, InstantSource clock) {
        this.em = em;
        this.caller = caller;
        this.practices = practices;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return by the practices' names of them, each with the name that this account sees; at most 100 */
    public List<RecordView> all() {
        audit.write(new AuditEvent(caller, null, null, "records.list", false, null, null));
        TypedNames names = new TypedNames(em, caller);
        return em.createQuery(
                        "select p.id, p.firstName, p.lastName, p.practiceId, l.given.level, l.since"
                                + OPEN
                                + " order by p.familyKey, p.givenKey, p.id",
                        Object[].class)
                .setParameter("account", caller.actor().accountId())
                .setParameter("now", clock.instant())
                .setMaxResults(100)
                .getResultStream()
                .flatMap(row -> view(row, names).stream())
                .toList();
    }

    /** @return whether there is more than one, closed practices counted */
    public boolean several() {
        return atLeast(2);
    }

    /** @return whether the account may use the portal at all, closed practices counted (DIS-03) */
    public boolean any() {
        return atLeast(1);
    }

    private boolean atLeast(int wanted) {
        return em.createQuery("select l.id" + OPEN, UUID.class)
                        .setParameter("account", caller.actor().accountId())
                        .setParameter("now", clock.instant())
                        .setMaxResults(wanted)
                        .getResultList()
                        .size()
                == wanted;
    }

    /**
     * Puts the refusal of an account without a record on record.
     *
     * @return whom the person may ask, at most 5 practices
     */
    public NoAccessPage nothing(boolean signingIn) {
        audit.refuse(new AuditEvent(caller, null, null, "portal.enter", false, null, "no-record"));
        List<PracticeProfile> known = em.createQuery(
                        "select distinct l.practiceId from PortalLink l where l.accountId = :account", UUID.class)
                .setParameter("account", caller.actor().accountId())
                .setMaxResults(5)
                .getResultStream()
                .flatMap(id -> practices.byId(new PracticeId(id)).stream())
                .toList();
        return new NoAccessPage(known, signingIn);
    }

    private Optional<RecordView> view(Object[] row, TypedNames names) {
        UUID id = (UUID) row[0];
        AccessLevel level = (AccessLevel) row[4];
        String first = names.first(id, level, (String) row[1]);
        String last = names.last(id, level, (String) row[2]);
        return practices
                .byId(new PracticeId((UUID) row[3]))
                .filter(PracticeProfile::enabled)
                .map(practice -> new RecordView(
                        id,
                        first + " " + last,
                        new RecordView.Practice(practice.alias(), practice.name()),
                        Wire.name(level),
                        (Instant) row[5]));
    }
}
