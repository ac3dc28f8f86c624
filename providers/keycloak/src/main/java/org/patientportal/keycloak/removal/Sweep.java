package org.patientportal.keycloak.removal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.patientportal.kernel.StoredTable;
import org.patientportal.keycloak.StoredTables;
import org.patientportal.keycloak.store.PortalTables;

/**
 * Deletes the rows of one removal, in a transaction those of {@value #BATCH} keys at most, so that no lock is held for long.
 * May be stopped at any moment and begun again.
 */
final class Sweep {

    private static final int BATCH = 1000;
    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private final KeycloakSessionFactory factory;
    private final Removal order;
    private final long end;

    /** @param end the value of {@link System#nanoTime} at which to stop */
    Sweep(KeycloakSessionFactory factory, Removal order, long end) {
        this.factory = factory;
        this.order = order;
        this.end = end;
    }

    /** @return false when the time was over before all rows were gone */
    boolean finished() {
        boolean done = order.practiceId() != null ? practice(order.practiceId()) : realm();
        if (done) {
            inTransaction(session -> em(session)
                    .createQuery("delete from PortalRemoval r where r.id = :id")
                    .setParameter("id", order.id())
                    .executeUpdate());
        }
        return done;
    }

    private boolean practice(UUID id) {
        return StoredTables.ALL.stream()
                .filter(table -> table.ofPractice() != null)
                .allMatch(table -> emptied(table, table.ofPractice(), Map.of("practice", id)));
    }

    private boolean realm() {
        for (List<UUID> practices = practices(); !practices.isEmpty(); practices = practices()) {
            if (!practices.stream().allMatch(this::practice)) {
                return false;
            }
        }
        Map<String, Object> names = Map.of("realm", order.realmId(), "until", inTransaction(this::until));
        return StoredTables.ALL.stream()
                .filter(table -> table.ofRealm() != null)
                .allMatch(table -> emptied(table, table.ofRealm(), names));
    }

    /** A realm that has come back under its old id, as imports do, keeps its new practices: their ties are whole. */
    private List<UUID> practices() {
        return inTransaction(session -> em(session)
                .createNativeQuery(
                        "select ID from PORTAL_PRACTICE where REALM_ID = :realm"
                                + (isBack(session) ? " and ORGANIZATION_ID = cast(ID as varchar(36))" : ""),
                        UUID.class)
                .setParameter("realm", order.realmId())
                .setMaxResults(BATCH)
                .getResultList());
    }

    private boolean emptied(StoredTable table, String condition, Map<String, Object> names) {
        int deleted;
        do {
            if (System.nanoTime() > end) {
                return false;
            }
            deleted = inTransaction(session -> batch(em(session), table, condition, names));
        } while (deleted > 0);
        return true;
    }

    /** In two steps: not every database finds the rows by an index when the one statement stands in the other. */
    private static int batch(EntityManager em, StoredTable table, String condition, Map<String, Object> names) {
        String from = " from " + table.name() + " where ";
        Query some =
                em.createNativeQuery("select " + table.key() + from + condition).setMaxResults(BATCH);
        some.getParameters().forEach(named -> some.setParameter(named.getName(), names.get(named.getName())));
        List<?> keys = some.getResultList();
        return keys.isEmpty()
                ? 0
                : em.createNativeQuery("delete" + from + table.key() + " in (:keys)")
                        .setParameter("keys", keys)
                        .executeUpdate();
    }

    private Instant until(KeycloakSession session) {
        return isBack(session) ? order.since() : END_OF_TIME;
    }

    /** Asks the database, since Keycloak's cache may still hold the old realm. */
    private boolean isBack(KeycloakSession session) {
        return !em(session)
                .createNativeQuery("select ID from REALM where ID = :realm")
                .setParameter("realm", order.realmId())
                .getResultList()
                .isEmpty();
    }

    private <T> T inTransaction(Function<KeycloakSession, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, work::apply);
    }

    private static EntityManager em(KeycloakSession session) {
        return PortalTables.entities(session);
    }
}
