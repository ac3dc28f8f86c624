package org.patientportal.testsupport;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.timer.TimerProvider;

/** What a test may do to the server that no person may. */
public final class PortalTestResource {

    private final KeycloakSession session;

    PortalTestResource(KeycloakSession session) {
        this.session = session;
    }

    /** Moves the server's clock for all realms. 0 puts it right again. */
    @PUT
    @Path("clock/{seconds}")
    public void clock(@PathParam("seconds") int seconds) {
        Time.setOffset(seconds);
    }

    /**
     * Holds the answer of one POST at a moment of its commit.
     *
     * @param moment "before-commit" or "after-commit"
     * @param path how the path of that POST ends
     */
    @PUT
    @Path("hold/{moment}")
    public void hold(@PathParam("moment") String moment, @QueryParam("path") String path) {
        HeldAnswers.hold(path, HeldAnswers.Moment.of(moment));
    }

    /** How many answers are held now. */
    @GET
    @Path("held")
    @Produces("application/json")
    public int held() {
        return HeldAnswers.held();
    }

    /** The whole H2 database as the statements that would make it. */
    @GET
    @Path("database")
    @Produces("text/plain")
    public String database() {
        List<?> lines = entities().createNativeQuery("SCRIPT").getResultList();
        return lines.stream()
                .map(line -> line instanceof Object[] row ? String.valueOf(row[0]) : String.valueOf(line))
                .collect(Collectors.joining("\n"));
    }

    /** The audit of a record, the oldest row first: one text each, "action outcome detail door actor". */
    @GET
    @Path("audit/{patient}")
    @Produces("application/json")
    public List<String> audit(@PathParam("patient") UUID patient) {
        return rows(
                "select a.action, a.outcome, a.detail, a.door, a.actorId from PortalAudit a"
                        + " where a.patientId = :patient order by a.id",
                patient);
    }

    /** What admins did with a record as somebody else: one text each, "action actor impersonator". */
    @GET
    @Path("impersonated/{patient}")
    @Produces("application/json")
    public List<String> impersonated(@PathParam("patient") UUID patient) {
        return rows(
                "select a.action, a.actorId, a.impersonatorId from PortalAudit a"
                        + " where a.patientId = :patient and a.impersonatorId is not null order by a.id",
                patient);
    }

    /** The links of a record, open and ended, the oldest first: one text each, "status level account". */
    @GET
    @Path("links/{patient}")
    @Produces("application/json")
    public List<String> links(@PathParam("patient") UUID patient) {
        return rows(
                "select l.status, l.given.level, l.accountId from PortalLink l where l.patientId = :patient order by l.id",
                patient);
    }

    /** How many passwords have been hashed; see {@link CountedHash}. */
    @GET
    @Path("hashes")
    @Produces("application/json")
    public int hashes() {
        return CountedHash.soFar();
    }

    /** How many counters of limits there are. */
    @GET
    @Path("limits")
    @Produces("application/json")
    public long limits() {
        return entities()
                .createQuery("select count(l) from PortalLimit l", Long.class)
                .getSingleResult();
    }

    /** Does now what a job of the server does every now and then. */
    @PUT
    @Path("jobs/{name}")
    public void job(@PathParam("name") String name) {
        session.getProvider(TimerProvider.class)
                .getTasks()
                .get(name)
                .getRunnable()
                .run();
    }

    /** The rows of the portal's tables. */
    @Path("rows")
    public Object rows() {
        return new PortalRows(session);
    }

    /** Endpoints with faults, which the tests must find. */
    @Path("twins")
    public Object twins() {
        return new BrokenEndpoints(session);
    }

    private List<String> rows(String query, UUID patient) {
        List<Object[]> rows = entities()
                .createQuery(query, Object[].class)
                .setParameter("patient", patient)
                .getResultList();
        return rows.stream()
                .map(row -> Arrays.stream(row).map(String::valueOf).collect(Collectors.joining(" ")))
                .toList();
    }

    private EntityManager entities() {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
