package org.patientportal.keycloak.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AppAuthManager.BearerTokenAuthenticator;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.patientportal.access.family.MeResource;
import org.patientportal.access.family.RecordAccessResource;
import org.patientportal.access.profile.RecordResource;
import org.patientportal.kernel.Caller;
import org.patientportal.kernel.Endpoint;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.Problem;
import org.patientportal.keycloak.KeycloakInternal;
import org.patientportal.keycloak.Portal;
import org.patientportal.keycloak.RecordDesk;
import org.patientportal.keycloak.admin.PortalObjects;
import org.patientportal.keycloak.directory.Callers;
import org.patientportal.keycloak.directory.KeycloakSignInRules;
import org.patientportal.keycloak.token.PatientContexts;

/** {@code /realms/{realm}/patient-portal/api}: the JSON API of patients, for clinic apps. */
@KeycloakInternal("The check of bearer tokens lives in Keycloak's services")
public final class PatientApi {

    private final KeycloakSession session;
    private final Portal portal;

    PatientApi(KeycloakSession session) {
        this.session = session;
        this.portal = new Portal(session);
    }

    @Path("me")
    public MeResource me() {
        Caller caller = caller();
        return new MeResource(caller, portal.linkedRecords(caller));
    }

    @Path("patients/{patient}")
    public RecordResource record(@PathParam("patient") UUID patient) {
        return desk(patient).record();
    }

    @Path("patients/{patient}/access")
    public RecordAccessResource access(@PathParam("patient") UUID patient) {
        return desk(patient).accessResource();
    }

    private RecordDesk desk(UUID patient) {
        return new RecordDesk(portal, portal.permits(caller()), patient);
    }

    @GET
    @Path("openapi")
    @Produces(MediaType.APPLICATION_JSON)
    @Endpoint("This API, and the one of staff, as an OpenAPI document.")
    public Response openapi() {
        return Response.ok(PatientApi.class.getResourceAsStream("/META-INF/patient-portal-openapi.json"))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    private Caller caller() {
        AuthResult bearer = new BearerTokenAuthenticator(session).authenticate();
        if (bearer == null) {
            throw Problem.unauthenticated();
        }
        if (!bearer.token().hasAudience(PortalObjects.API_CLIENT)) {
            throw Problem.forbidden("wrong-audience", "The token is not meant for the audience patient-portal-api.");
        }
        Caller caller = Callers.of(session, session.getContext().getRealm(), bearer.user(), Caller.Door.PATIENT_API);
        return PatientContexts.claimed(bearer.token()) == null
                ? caller.withSecondFactor(KeycloakSignInRules.shown(clientSession(bearer)))
                : chosen(caller, bearer);
    }

    private static AuthenticatedClientSessionModel clientSession(AuthResult bearer) {
        return bearer.session()
                .getAuthenticatedClientSessionByClient(bearer.client().getId());
    }

    /** @throws Problem 401 when the token's context has ended: what it was given for is no more */
    private Caller chosen(Caller caller, AuthResult bearer) {
        return new PatientContexts(session)
                .inForce(PatientContexts.claimed(bearer.token()), bearer.session())
                .map(context ->
                        caller.withChosen(new PatientId(context.patient())).withSecondFactor(context.secondFactor()))
                .orElseThrow(Problem::unauthenticated);
    }
}
