package org.patientportal.testsupport;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Each method breaks one promise of the matrix of hostile requests, and keeps the others that it can: the column of that
 * promise must see it.
 */
public final class BrokenEndpoints {

    private static final String JSON = "application/json";
    private static final String HTML = "text/html";

    private final KeycloakSession session;
    private final BrokenGate gate;

    BrokenEndpoints(KeycloakSession session) {
        this.session = session;
        this.gate = new BrokenGate(session);
    }

    /** Forgets to ask who calls. */
    @GET
    @Path("open-to-all/{patient}")
    public Response openToAll(@PathParam("patient") String id) {
        return shown(id);
    }

    /** Falls over instead of refusing. */
    @GET
    @Path("falls-over/{patient}")
    public Response fallsOver(@PathParam("patient") String id) {
        throw new IllegalStateException("falls over on purpose");
    }

    @GET
    @Path("cookies-instead/{patient}")
    public Response cookiesInstead(@PathParam("patient") String id) {
        return gate.signedInBrowser() ? shown(id) : refused(401);
    }

    @GET
    @Path("pages/token-instead/{patient}")
    public Response tokenInstead(@PathParam("patient") String id) {
        return gate.validToken() ? page("A record") : page("Sign in");
    }

    /** Believes the realm that the token names. */
    @GET
    @Path("any-realm/{patient}")
    public Response anyRealm(@PathParam("patient") String id) {
        return gate.validSomewhere() ? shown(id) : refused(401);
    }

    /** Reads the token and forgets its signature. */
    @GET
    @Path("unsigned/{patient}")
    public Response unsigned(@PathParam("patient") String id) {
        return gate.readable() ? shown(id) : refused(401);
    }

    /** Checks the signature, and not whether all is still as it was when the token was made. */
    @GET
    @Path("never-revoked/{patient}")
    public Response neverRevoked(@PathParam("patient") String id) {
        return gate.signed() ? shown(id) : refused(401);
    }

    /** Takes tokens that are meant for others. */
    @GET
    @Path("any-audience/{patient}")
    public Response anyAudience(@PathParam("patient") String id) {
        return gate.validToken() ? shown(id) : refused(401);
    }

    /** Asks who calls, and not what they may. */
    @GET
    @Path("anybody/{patient}")
    public Response anybody(@PathParam("patient") String id) {
        if (!gate.validToken()) {
            return refused(401);
        }
        return gate.meantForThePortal() ? shown(id) : refused(403);
    }

    /** An enumeration oracle. */
    @GET
    @Path("tells-foreign-from-unknown/{patient}")
    public Response tellsForeignFromUnknown(@PathParam("patient") UUID id) {
        boolean exists = session.getProvider(JpaConnectionProvider.class)
                        .getEntityManager()
                        .createQuery("select count(p) from PortalPatient p where p.id = :id", Long.class)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
        return problem(404, exists ? "Not your patient." : "No such patient.");
    }

    @GET
    @Path("reads-only/{patient}")
    public Response readsOnly(@PathParam("patient") String id) {
        return refused(401);
    }

    /** A second method at an address of which nobody thinks. */
    @PUT
    @Path("reads-only/{patient}")
    public Response readsOnlyOrSo(@PathParam("patient") String id) {
        return shown(id);
    }

    /** Guards the address as it should be written. */
    @GET
    @Path("exact-address/{patient}")
    public Response exactAddress(@PathParam("patient") String id) {
        boolean exact =
                session.getContext().getUri().getRequestUri().getRawPath().matches(".*/[0-9a-f-]{36}");
        return exact ? refused(401) : shown(id);
    }

    /** Says more to whoever brings the cookie of a link, whatever it is. */
    @GET
    @Path("pages/open-to-strange-links")
    public Response openToStrangeLinks() {
        boolean brought = session.getContext().getRequestHeaders().getCookies().containsKey("PP_OPEN");
        return page(brought ? "This link has expired." : "This link does not work.");
    }

    @PUT
    @Path("takes-any-member/{patient}")
    @Consumes(JSON)
    public Response takesAnyMember(@PathParam("patient") String id, String body) {
        return shown(id);
    }

    @POST
    @Path("pages/takes-any-form/{patient}")
    public Response takesAnyForm(@PathParam("patient") String id, String form) {
        return page("Done.");
    }

    @GET
    @Path("any-origin/{patient}")
    public Response anyOrigin(@PathParam("patient") String id) {
        String origin = session.getContext().getRequestHeaders().getHeaderString("Origin");
        return Response.ok("{}", JSON)
                .header("Access-Control-Allow-Origin", origin)
                .build();
    }

    private static Response shown(String id) {
        return Response.ok("{\"id\":\"" + id + "\"}", JSON).build();
    }

    private static Response page(String text) {
        return Response.ok("<!doctype html><title>" + text + "</title>", HTML).build();
    }

    private static Response refused(int status) {
        return problem(status, "Refused.");
    }

    private static Response problem(int status, String detail) {
        return Response.status(status)
                .type("application/problem+json")
                .entity("{\"detail\":\"" + detail + "\"}")
                .build();
    }
}
