package org.patientportal.keycloak.limit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A counter: the tries of one address, browser or link at one door, in its present window. */
@Entity(name = "PortalLimit")
@Table(name = "PORTAL_LIMIT")
class LimitRow {

    /** Counts a try and begins a new window where the old one is over, unless the first refusal has been counted. */
    private static final String COUNT =
            "update PortalLimit l set l.tries = case when l.endsAt <= :now then 1 else l.tries + 1 end,"
                    + " l.endsAt = case when l.endsAt <= :now then :end else l.endsAt end"
                    + " where l.keyHash = :key and (l.endsAt <= :now or l.tries <= :most)";

    @Id
    @Column(name = "KEY_HASH")
    private String keyHash;

    /** One more than allowed once a try has been refused, and never more. */
    @Column(name = "TRIES")
    private int tries;

    @Column(name = "ENDS_AT")
    private Instant endsAt;

    protected LimitRow() {}

    private LimitRow(String keyHash, Instant endsAt) {
        this.keyHash = keyHash;
        this.tries = 1;
        this.endsAt = endsAt;
    }

    /**
     * Counts one try. The update waits for others that count the same thing, and looks at what they left; that is what
     * makes it exact.
     *
     * @param em of a transaction that does nothing else; a unique constraint ends it when somebody else made the row first
     * @return empty when the row came, or its window began, while we looked: then nothing was counted
     */
    static Optional<Count> count(EntityManager em, String key, Allowance allowance, Instant now) {
        Instant end = now.plus(allowance.window());
        int counted = em.createQuery(COUNT)
                .setParameter("key", key)
                .setParameter("now", now)
                .setParameter("end", end)
                .setParameter("most", allowance.most())
                .executeUpdate();
        LimitRow row = em.find(LimitRow.class, key);
        if (row == null) {
            em.persist(new LimitRow(key, end));
            return Optional.of(new Count(true, false, end));
        }
        boolean over = row.tries > allowance.most();
        return counted == 1 || over
                ? Optional.of(new Count(!over, over && counted == 1, row.endsAt))
                : Optional.empty();
    }

    /**
     * What became of one try.
     *
     * @param granted whether it may go on
     * @param firstRefusal whether it is the first in this window that may not
     * @param endsAt when the window is over
     */
    record Count(boolean granted, boolean firstRefusal, Instant endsAt) {}
}
