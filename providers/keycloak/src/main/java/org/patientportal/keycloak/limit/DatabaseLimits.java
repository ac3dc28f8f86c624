package org.patientportal.keycloak.limit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.keycloak.models.KeycloakSession;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.StoredTable;
import org.patientportal.kernel.Wire;
import org.patientportal.kernel.port.Audit;
import org.patientportal.kernel.port.AuditEvent;
import org.patientportal.kernel.port.Limits;
import org.patientportal.kernel.port.SeparateTransaction;
import org.patientportal.keycloak.limit.LimitRow.Count;

/** Counts in the database, so that all nodes count together and a restart forgets nothing. */
public final class DatabaseLimits implements Limits {

    /** Counters name nobody and go when their window is over, a day later at most. */
    public static final List<StoredTable> TABLES = List.of(StoredTable.leaving("PORTAL_LIMIT"));

    /** Losing a race means that somebody else has just made the row; losing often in a row does not happen. */
    private static final int MOST_RACES = 20;

    private final Allowances allowances = Allowances.ofThisServer();
    private final LimitKeys keys;
    private final SeparateTransaction separately;
    private final Audit audit;
    private final InstantSource clock;
    private final Visitor visitor;

    /** @param session one whose context has a realm */
    public DatabaseLimits(
            KeycloakSession session,
            SeparateTransaction separately,
            Audit audit,
            InstantSource clock,
            Visitor visitor) {
        this.keys = new LimitKeys(session);
        this.separately = separately;
        this.audit = audit;
        this.clock = clock;
        this.visitor = visitor;
    }

    @Override
    public void spend(Door door, String link) {
        spend(door, Per.ADDRESS, visitor.network());
        if (visitor.browser() != null) {
            spend(door, Per.BROWSER, visitor.browser());
        }
        if (link != null) {
            spend(door, Per.LINK, link);
        }
    }

    private void spend(Door door, Per per, String whom) {
        Instant now = clock.instant();
        Count count = count(keys.of(door, per, whom), allowances.of(door, per), now);
        if (count.firstRefusal()) {
            String detail = Wire.name(door) + "-per-" + Wire.name(per);
            audit.refuse(new AuditEvent(null, null, null, "limit.reach", false, null, detail));
        }
        if (!count.granted()) {
            throw Problem.tooManyRequests(Duration.between(now, count.endsAt()));
        }
    }

    private Count count(String key, Allowance allowance, Instant now) {
        AtomicReference<Optional<Count>> count = new AtomicReference<>();
        for (int race = 0; race < MOST_RACES; race++) {
            boolean kept = separately.run(em -> count.set(LimitRow.count(em, key, allowance, now)));
            if (kept && count.get().isPresent()) {
                return count.get().get();
            }
        }
        throw new IllegalStateException("a try at a public door could not be counted");
    }
}
