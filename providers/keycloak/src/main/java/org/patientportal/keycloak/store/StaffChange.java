package org.patientportal.keycloak.store;

import java.util.Locale;
import java.util.Set;
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

    private static final Set<String> CREATING = Set.of("add", "send", "print");

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
                .resource("PORTAL_" + noun().toUpperCase(Locale.ROOT))
                .operation(operation())
                .resourcePath("patient-portal", "practices", event.practice().toString(), path())
                .detail("action", event.action())
                .detail("impersonator", event.caller().impersonator())
                .success();
    }

    private OperationType operation() {
        if (verb().equals("erase")) {
            return OperationType.DELETE;
        }
        return CREATING.contains(verb()) ? OperationType.CREATE : OperationType.UPDATE;
    }

    /** A record's own address, or the address of the thing in it that the action names, such as an invitation. */
    private String path() {
        if (event.patient() == null) {
            return noun();
        }
        boolean onRecord = event.subject() == null || event.subject().equals(event.patient());
        return "patients/" + event.patient() + (onRecord ? "" : "/" + noun() + "s/" + event.subject());
    }

    /** Actions are named noun.verb. */
    private String noun() {
        return event.action().substring(0, event.action().indexOf('.'));
    }

    private String verb() {
        return event.action().substring(event.action().indexOf('.') + 1);
    }
}
