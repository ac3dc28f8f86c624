package org.patientportal.keycloak.login;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.KeycloakSession;
import org.patientportal.access.family.LinkedRecords;
import org.patientportal.access.family.RecordChoice;
import org.patientportal.access.family.RecordLevel;
import org.patientportal.kernel.Caller;
import org.patientportal.kernel.Permit;
import org.patientportal.kernel.port.AuditEvent;
import org.patientportal.keycloak.Portal;
import org.patientportal.keycloak.directory.Callers;
import org.patientportal.keycloak.token.PatientContexts;

/** The records that the person who is signing in may choose for the app, and the choice of one. */
final class AppRecords {

    private final KeycloakSession session;
    private final RequiredActionContext context;
    private final UUID wanted;
    private final Portal portal;
    private final Caller caller;

    /** @param wanted the only one that the app takes, or null for any */
    AppRecords(KeycloakSession session, RequiredActionContext context, UUID wanted) {
        this.session = session;
        this.context = context;
        this.wanted = wanted;
        this.portal = new Portal(session);
        this.caller = Callers.of(session, context.getRealm(), context.getUser(), Caller.Door.SIGN_IN)
                .withSecondFactor(new StepUp(session, context.getAuthenticationSession()).done());
    }

    /** @return the record of an account that has no other */
    Optional<UUID> onlyOne() {
        List<UUID> records =
                linked().levels().stream().map(RecordLevel::patient).toList();
        return records.size() == 1 ? Optional.of(records.get(0)) : Optional.empty();
    }

    List<RecordChoice> choices() {
        return linked().choices().stream()
                .filter(choice ->
                        wanted == null || wanted.equals(choice.record().id()))
                .toList();
    }

    /** @return whether the app gets it; if not, nothing has changed */
    boolean choose(UUID record) {
        Optional<Permit> permit = portal.permits(caller).mayOpen(record);
        permit.filter(opened -> new PatientContexts(session)
                        .choose(context.getAuthenticationSession(), context.getUser(), opened))
                .ifPresent(opened -> portal.audit().write(AuditEvent.change(opened, "app.choose", app())));
        return permit.isPresent();
    }

    /** @return for a record that the app does not get, whether a second factor would change that */
    boolean opensWithSecondFactor(UUID record) {
        return portal.permits(caller.withSecondFactor(true)).mayOpen(record).isPresent();
    }

    /** Puts it on record that the app gets nothing; it is told the same whether there is such a record or not. */
    void refuse(String reason) {
        portal.audit().refuse(new AuditEvent(caller, null, null, "app.choose", true, app(), reason));
    }

    private LinkedRecords linked() {
        return portal.linkedRecords(caller);
    }

    private String app() {
        return context.getAuthenticationSession().getClient().getClientId();
    }
}
