package org.patientportal.keycloak.mail;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.patientportal.kernel.port.Delivery;
import org.patientportal.keycloak.store.KeycloakClock;
import org.patientportal.keycloak.store.PortalTables;

/**
 * Carries the letters of one realm that are due. On each node one thread does so for a realm, some letters at a time, and
 * puts the rest of them off as soon as the mail server cannot be reached: a server that hangs holds up one thread and
 * the letters of its own realm.
 */
final class RealmPost implements Runnable {

    private static final Logger LOG = Logger.getLogger(RealmPost.class);

    /** After so many letters other realms have their turn. */
    private static final int MOST = 20;

    /** The realms that are being served by this node, and whether letters have come since the thread last looked. */
    private static final Map<String, Boolean> SERVED = new ConcurrentHashMap<>();

    private final KeycloakSessionFactory factory;
    private final String realmId;

    private RealmPost(KeycloakSessionFactory factory, String realmId) {
        this.factory = factory;
        this.realmId = realmId;
    }

    /** Sees to it that a mail thread soon carries what is due, and returns at once. */
    static void collect(KeycloakSessionFactory factory, String realmId) {
        if (SERVED.put(realmId, true) == null) {
            new RealmPost(factory, realmId).takeTurn();
        }
    }

    @Override
    public void run() {
        SERVED.put(realmId, false);
        boolean more = false;
        try {
            more = carryDue();
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "The letters of a realm could not be carried; they are tried again later");
        } catch (Error fault) {
            SERVED.remove(realmId);
            throw fault;
        }
        if (more || !SERVED.remove(realmId, false)) {
            takeTurn();
        }
    }

    /** Whatever keeps the thread from being had, the next round finds the realm free. */
    private void takeTurn() {
        try {
            submit();
        } catch (RuntimeException | Error fault) {
            SERVED.remove(realmId);
            throw fault;
        }
    }

    private void submit() {
        KeycloakModelUtils.runJobInTransaction(
                factory,
                session -> session.getProvider(ExecutorsProvider.class)
                        .getExecutor("patient-portal-mail")
                        .submit(this));
    }

    /** @return whether there may be more to carry right now */
    private boolean carryDue() {
        List<UUID> due = KeycloakModelUtils.runJobInTransactionWithResult(factory, this::due);
        Carrier carrier = new Carrier(factory);
        for (UUID letter : due) {
            Delivery.Fault fault = carrier.carry(letter);
            if (fault == Delivery.Fault.MAIL_SERVER_UNREACHABLE || fault == Delivery.Fault.NO_MAIL_SERVER) {
                KeycloakModelUtils.runJobInTransaction(factory, session -> putOff(session, fault));
                return false;
            }
        }
        return due.size() == MOST;
    }

    /** Those with the fewest tries go first, so that no letter that breaks a server stands in front of all others. */
    private List<UUID> due(KeycloakSession session) {
        if (session.realms().getRealm(realmId) == null) {
            return List.of();
        }
        return em(session)
                .createQuery(
                        "select l.id from PortalLetter l where l.realmId = :realm and l.state = QUEUED"
                                + " and l.dueAt <= :now and (l.leasedUntil is null or l.leasedUntil <= :now)"
                                + " order by l.tries, l.dueAt, l.id",
                        UUID.class)
                .setParameter("realm", realmId)
                .setParameter("now", new KeycloakClock().instant())
                .setMaxResults(MOST)
                .getResultList();
    }

    private void putOff(KeycloakSession session, Delivery.Fault fault) {
        Instant now = new KeycloakClock().instant();
        em(session)
                .createQuery("update PortalLetter l set l.dueAt = :later, l.fault = :fault"
                        + " where l.realmId = :realm and l.state = QUEUED"
                        + " and l.dueAt <= :now and (l.leasedUntil is null or l.leasedUntil <= :now)")
                .setParameter("later", now.plus(OutboxLetter.FIRST_PAUSE))
                .setParameter("fault", fault)
                .setParameter("realm", realmId)
                .setParameter("now", now)
                .executeUpdate();
    }

    private static EntityManager em(KeycloakSession session) {
        return PortalTables.entities(session);
    }
}
