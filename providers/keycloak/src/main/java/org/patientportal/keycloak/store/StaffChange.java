package org.patientportal.keycloak.store;

import org.keycloak.events.admin.OperationType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.patientportal.kernel.Actor;
import org.patientportal.kernel.port.AuditEvent;
import org.patientportal.keycloak.KeycloakInternal;

/** A change by staff as a Keycloak admin event, so that the console's event list shows it. */
@KeycloakInternal("AdminEventBuilder is the only way to write admin events")
final class StaffChange {

    private final KeycloakSession session;
    private final AuditEvent event;

    StaffChange(KeycloakSession session, AuditEvent event) {
        this.session = session;
        this.event = event;
    }

    void publish() {
        RealmModel realm = session.getContext().getRealm();
        Actor actor = event.caller().actor();
        RealmModel home = session.realms().getRealm(actor.realmId());
        UserModel user = session.users().getUserById(home, actor.accountId());
        ClientModel client = session.getContext().getClient();
        new AdminEventBuilder(
                        realm,
                        new AdminAuth(home, null, user, client),
                        session,
                        session.getContext().getConnection())
                .resource("PORTAL_" + event.action().split("\\.")[0].toUpperCase(java.util.Locale.ROOT))
                .operation(operation())
                .resourcePath("patient-portal", "practices", event.practice().toString(), path())
                .detail("action", event.action())
                .success();
    }

    private OperationType operation() {
        return switch (event.action()) {
            case "patient.add", "invitation.send" -> OperationType.CREATE;
            default -> OperationType.UPDATE;
        };
    }

    private String path() {
        if (event.patient() == null) {
            return "settings";
        }
        boolean onRecord = event.subject() == null || event.subject().equals(event.patient());
        return "patients/" + event.patient() + (onRecord ? "" : "/invitations/" + event.subject());
    }
}
