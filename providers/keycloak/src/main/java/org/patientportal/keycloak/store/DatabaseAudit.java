package org.patientportal.keycloak.store;

import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.keycloak.common.ClientConnection;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.patientportal.kernel.Caller.Door;
import org.patientportal.kernel.StoredTable;
import org.patientportal.kernel.port.Audit;
import org.patientportal.kernel.port.AuditEvent;
import org.patientportal.kernel.port.SeparateTransaction;

/** Writes the audit into the database, and changes by staff to Keycloak's admin events as well (APPS-04). */
public final class DatabaseAudit implements Audit {

    /** What happened stays on record when records and practices go; it goes with its realm. */
    public static final List<StoredTable> TABLES =
            List.of(new StoredTable("PORTAL_AUDIT", "ID", null, null, "REALM_ID = :realm and AT <= :until"));

    private static final Set<Door> STAFF = EnumSet.of(Door.STAFF_API, Door.STAFF_PAGE);

    private final KeycloakSession session;
    private final EntityManager em;
    private final SeparateTransaction separately;
    private final InstantSource clock;

    public DatabaseAudit(
            KeycloakSession session, EntityManager em, SeparateTransaction separately, InstantSource clock) {
        this.session = session;
        this.em = em;
        this.separately = separately;
        this.clock = clock;
    }

    @Override
    public void write(AuditEvent event) {
        em.persist(row(event, AuditRow.Outcome.DONE));
        if (event.change()
                && event.caller() != null
                && STAFF.contains(event.caller().door())) {
            new StaffChange(session, event).publish();
        }
    }

    /**
     * The row is written as soon as the request's transaction is over, however it ended: then the request holds no
     * database connection any more, and many refusals at once cannot wait for each other's.
     */
    @Override
    public void refuse(AuditEvent event) {
        AuditRow row = row(event, AuditRow.Outcome.REFUSED);
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                separately.run(em -> em.persist(row));
            }

            @Override
            protected void rollbackImpl() {
                separately.run(em -> em.persist(row));
            }
        });
    }

    private AuditRow row(AuditEvent event, AuditRow.Outcome outcome) {
        String realmId = session.getContext().getRealm().getId();
        // Jobs have no connection.
        ClientConnection connection = session.getContext().getConnection();
        String address = connection == null ? null : connection.getRemoteAddr();
        return new AuditRow(realmId, event, outcome, clock.instant(), address);
    }
}
