package org.patientportal.keycloak.admin;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import org.patientportal.kernel.Endpoint;
import org.patientportal.keycloak.KeycloakInternal;

/**
 * Installs the portal into a realm and says how far it is installed (PLG-01). Looking needs {@code view-realm}, installing
 * {@code manage-realm} and {@code manage-clients}; staff of a practice have none of these.
 */
@KeycloakInternal("admin permissions and admin events: an admin resource gets them in no other form")
public final class SetupResource {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder events;

    public SetupResource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder events) {
        this.session = session;
        this.realm = realm;
        this.auth = auth;
        this.events = events;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Endpoint("What the realm has and lacks for the portal, step by step.")
    public SetupReport status() {
        auth.realm().requireViewRealm();
        return Setup.inspect(new SetupTarget(session, realm));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Endpoint("Makes what the realm lacks for the portal; realm-wide changes only when they are confirmed.")
    public SetupReport install(SetupRequest request) {
        auth.realm().requireManageRealm();
        auth.clients().requireManage();
        Set<String> confirmed = Setup.confirmed(request);
        // A transaction of its own, so that it is committed before the next one gets its turn.
        return SetupTurn.take(
                session,
                realm.getId(),
                () -> KeycloakModelUtils.runJobInTransactionWithResult(
                        session.getKeycloakSessionFactory(),
                        session.getContext(),
                        own -> install(own, confirmed),
                        "patient portal setup"));
    }

    private SetupReport install(KeycloakSession own, Set<String> confirmed) {
        RealmModel fresh = own.realms().getRealm(realm.getId());
        SetupReport report = Setup.install(new SetupTarget(own, fresh), confirmed);
        String changed = report.steps().stream()
                .filter(SetupReport.Step::changed)
                .map(SetupReport.Step::id)
                .collect(Collectors.joining(", "));
        if (!changed.isEmpty()) {
            // Cloned after the changes: setup itself may just have switched the events on.
            events.clone(own)
                    .operation(OperationType.ACTION)
                    .resource("PORTAL_SETUP")
                    .resourcePath("patient-portal", "setup")
                    .detail("changed", changed)
                    .success();
        }
        return report;
    }
}
