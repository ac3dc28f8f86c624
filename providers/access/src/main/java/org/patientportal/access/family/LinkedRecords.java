package org.patientportal.access.family;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.patientportal.access.practice.Practices;
import org.patientportal.access.profile.TypedNames;
import org.patientportal.kernel.AccessLevel;
import org.patientportal.kernel.Caller;
import org.patientportal.kernel.PracticeId;
import org.patientportal.kernel.PracticeProfile;
import org.patientportal.kernel.Wire;
import org.patientportal.kernel.port.Audit;
import org.patientportal.kernel.port.AuditEvent;

/**
 * The records that one account may see now: open link, portal enabled, practice open. Of a caller with a chosen record it is
 * that one alone.
 */
public final class LinkedRecords {

    private static final int MOST_SHOWN = 100;

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
        return choices().stream().map(RecordChoice::record).toList();
    }

    /** @return {@link #all}, each with what tells it apart from the others */
    public List<RecordChoice> choices() {
        audit.write(new AuditEvent(caller, null, null, "records.list", false, null, null));
        TypedNames names = new TypedNames(em, caller);
        return open("p.id, p.firstName, p.lastName, p.birthDate, p.practiceId, l.given, l.since", Object[].class)
                .flatMap(row -> choice(row, names).stream())
                .toList();
    }

    /** @return the level of each, without a row in the audit; at most 100 */
    public List<RecordLevel> levels() {
        return open("p.id, p.practiceId, l.given.level", Object[].class)
                .filter(row -> openPractice((UUID) row[1]).isPresent())
                .map(row -> new RecordLevel((UUID) row[0], Wire.name((AccessLevel) row[2])))
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
        return query("l.id", "", UUID.class)
                        .setMaxResults(wanted)
                        .getResultList()
                        .size()
                == wanted;
    }

    private <T> Stream<T> open(String columns, Class<T> type) {
        return query(columns, " order by p.familyKey, p.givenKey, p.id", type)
                .setMaxResults(MOST_SHOWN)
                .getResultStream();
    }

    private <T> TypedQuery<T> query(String columns, String order, Class<T> type) {
        boolean chosen = caller.chosen() != null;
        TypedQuery<T> query = em.createQuery(
                        "select " + columns + OPEN + (chosen ? " and p.id = :only" : "") + order, type)
                .setParameter("account", caller.actor().accountId())
                .setParameter("now", clock.instant());
        return chosen ? query.setParameter("only", caller.chosen().value()) : query;
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

    private Optional<PracticeProfile> openPractice(UUID id) {
        return practices.byId(new PracticeId(id)).filter(PracticeProfile::enabled);
    }

    private Optional<RecordChoice> choice(Object[] row, TypedNames names) {
        UUID id = (UUID) row[0];
        LocalDate birth = (LocalDate) row[3];
        Grant given = (Grant) row[5];
        AccessLevel level = given.level();
        String first = names.first(id, level, (String) row[1]);
        String last = names.last(id, level, (String) row[2]);
        return openPractice((UUID) row[4])
                .map(practice -> new RecordChoice(
                        new RecordView(
                                id,
                                first + " " + last,
                                new RecordView.Practice(practice.alias(), practice.name()),
                                Wire.name(given.relationship()),
                                Wire.name(level),
                                (Instant) row[6]),
                        level == AccessLevel.FULL && birth != null
                                ? PatientAge.at(birth, LocalDate.ofInstant(clock.instant(), practice.zone()))
                                : null));
    }
}
