package org.patientportal.testsupport;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

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
        List<Object[]> rows = entities()
                .createQuery(
                        "select a.action, a.outcome, a.detail, a.door, a.actorId from PortalAudit a"
                                + " where a.patientId = :patient order by a.id",
                        Object[].class)
                .setParameter("patient", patient)
                .getResultList();
        return rows.stream()
                .map(row -> Arrays.stream(row).map(String::valueOf).collect(Collectors.joining(" ")))
                .toList();
    }

    /** Endpoints with faults, which the tests must find. */
    @Path("twins")
    public Object twins() {
        return new BrokenEndpoints();
    }

    private EntityManager entities() {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
