package org.patientportal.testsupport;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The portal's tables as the database has them: how many rows they hold, and many rows at once. */
public final class PortalRows {

    private static final int INVITATIONS_OF_A_PATIENT = 4;

    private final KeycloakSession session;

    PortalRows(KeycloakSession session) {
        this.session = session;
    }

    /** @return the number of rows of each table of ours, by its name in capitals */
    @GET
    @Produces("application/json")
    public Map<String, Long> count() {
        EntityManager em = entities();
        List<String> tables = em.createNativeQuery(
                        "select upper(table_name) from information_schema.tables"
                                + " where upper(table_name) like 'PORTAL\\_%' escape '\\'",
                        String.class)
                .getResultList();
        Map<String, Long> counts = new TreeMap<>();
        for (String table : tables) {
            counts.put(table, (Long) em.createNativeQuery("select count(*) from " + table, Long.class)
                    .getSingleResult());
        }
        return counts;
    }

    /** Adds invitations, four to a patient, to the oldest practice of the realm, each with all that belongs to it. */
    @POST
    @Path("invitations/{count}")
    public void addInvitations(@PathParam("count") int count) {
        String realm = session.getContext().getRealm().getId();
        UUID practice = (UUID) entities()
                .createNativeQuery(
                        "select ID from PORTAL_PRACTICE where REALM_ID = :realm order by CREATED_AT", UUID.class)
                .setParameter("realm", realm)
                .setMaxResults(1)
                .getSingleResult();
        entities().unwrap(Session.class).doWork(connection -> {
            UUID patient = null;
            for (int i = 0; i < count; i++) {
                if (i % INVITATIONS_OF_A_PATIENT == 0) {
                    patient = addPatient(connection, practice, i);
                }
                addInvitation(connection, realm, practice, patient, i);
            }
        });
    }

    /** Adds rows to the audit of a record, as if its staff had looked at it so often. */
    @POST
    @Path("audit/{patient}/{count}")
    public void addAudit(@PathParam("patient") UUID patient, @PathParam("count") int count) {
        String realm = session.getContext().getRealm().getId();
        UUID practice = (UUID) entities()
                .createNativeQuery("select PRACTICE_ID from PORTAL_PATIENT where ID = :patient", UUID.class)
                .setParameter("patient", patient)
                .getSingleResult();
        entities().unwrap(Session.class).doWork(connection -> {
            for (int i = 0; i < count; i++) {
                addAudit(connection, realm, practice, patient, "patient.read");
            }
        });
    }

    private static void addAudit(Connection connection, String realm, UUID practice, UUID patient, String action)
            throws SQLException {
        insert(
                connection,
                "PORTAL_AUDIT (ID, REALM_ID, PRACTICE_ID, PATIENT_ID, AT, ACTION, OUTCOME)",
                UUID.randomUUID(),
                realm,
                practice,
                patient,
                now(),
                action,
                "done");
    }

    private static UUID addPatient(Connection connection, UUID practice, int number) throws SQLException {
        UUID id = UUID.randomUUID();
        insert(
                connection,
                "PORTAL_PATIENT (ID, PRACTICE_ID, FIRST_NAME, LAST_NAME, FAMILY_KEY, GIVEN_KEY, TYPE, PORTAL_ENABLED,"
                        + " CREATED_AT, VERSION)",
                id,
                practice,
                "Many",
                "Person" + number,
                "person" + number,
                "many",
                "PATIENT",
                true,
                now(),
                0);
        for (String term : List.of("many", "person" + number)) {
            insert(connection, "PORTAL_PATIENT_TERM (PATIENT_ID, PRACTICE_ID, TERM)", id, practice, term);
        }
        insert(
                connection,
                "PORTAL_LINK (ID, PRACTICE_ID, PATIENT_ID, ACCOUNT_ID, LEVEL, STATUS, DOOR, SINCE, VERSION)",
                UUID.randomUUID(),
                practice,
                id,
                "nobody",
                "FULL",
                "ACTIVE",
                "INVITATION",
                now(),
                0);
        return id;
    }

    private static void addInvitation(Connection connection, String realm, UUID practice, UUID patient, int number)
            throws SQLException {
        UUID id = UUID.randomUUID();
        insert(
                connection,
                "PORTAL_INVITATION (ID, PRACTICE_ID, PATIENT_ID, EMAIL, EMAIL_KEY, LEVEL, DECISION, CREATED_AT, EXPIRES_AT, VERSION)",
                id,
                practice,
                patient,
                "person" + number + "@example.org",
                "person" + number + "@example.org",
                "FULL",
                "REVOKED",
                now(),
                now(),
                0);
        insert(
                connection,
                "PORTAL_SECRET (HASH, INVITATION_ID, CREATED_AT)",
                id.toString().replace("-", "").repeat(2),
                id,
                now());
        insert(
                connection,
                "PORTAL_LETTER (ID, REALM_ID, PRACTICE_ID, KIND, SUBJECT_ID, BASE_URL, STATE, TRIES, DUE_AT, CHANGED_AT)",
                UUID.randomUUID(),
                realm,
                practice,
                "invitation",
                id,
                "http://localhost",
                "SENT",
                1,
                now(),
                now());
        addAudit(connection, realm, practice, patient, "invitation.send");
    }

    private static void insert(Connection connection, String table, Object... values) throws SQLException {
        String places = String.join(", ", Collections.nCopies(values.length, "?"));
        try (PreparedStatement statement =
                connection.prepareStatement("insert into " + table + " values (" + places + ")")) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }

    private EntityManager entities() {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
