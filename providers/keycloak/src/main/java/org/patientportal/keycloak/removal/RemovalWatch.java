package org.patientportal.keycloak.removal;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.OrganizationModel.OrganizationRemovedEvent;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmModel.RealmRemovedEvent;
import org.keycloak.models.UserModel.UserPreRemovedEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.services.ErrorResponse;
import org.patientportal.access.practice.RemovedOrganizations;
import org.patientportal.kernel.Caller;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.port.Audit;
import org.patientportal.kernel.port.AuditEvent;
import org.patientportal.keycloak.KeycloakInternal;
import org.patientportal.keycloak.Portal;
import org.patientportal.keycloak.store.PortalTables;

/** Hears of removals in the transaction that removes, whoever asked for it: console, API, account page, job. */
@KeycloakInternal("ErrorResponse, for a refusal in the words of Keycloak's admin API")
public final class RemovalWatch {

    private final KeycloakSession session;
    private final EntityManager em;

    private RemovalWatch(KeycloakSession session) {
        this.session = session;
        this.em = PortalTables.entities(session);
    }

    public static void start(KeycloakSessionFactory factory) {
        factory.register(RemovalWatch::hear);
    }

    private static void hear(ProviderEvent event) {
        if (event instanceof UserPreRemovedEvent removed) {
            // not UserRemovedEvent, which is silent about the members that go with their organization
            new RemovalWatch(removed.getKeycloakSession())
                    .account(removed.getRealm(), removed.getUser().getId());
        } else if (event instanceof OrganizationRemovedEvent removed) {
            new RemovalWatch(removed.getKeycloakSession()).organization(removed.getOrganization());
        } else if (event instanceof RealmRemovedEvent removed) {
            new RemovalWatch(removed.getKeycloakSession())
                    .realm(removed.getRealm().getId());
        }
    }

    /** Its links end; records, invitations and audit stay. Its sessions are Keycloak's. */
    private void account(RealmModel realm, String id) {
        Caller by = Remover.of(session);
        in(realm, () -> {
            Portal portal = new Portal(session);
            portal.links().endAllOf(id, by, portal.audit());
        });
    }

    private void organization(OrganizationModel organization) {
        RemovedOrganizations practices = new RemovedOrganizations(em);
        practices.practice(organization.getId()).ifPresent(practice -> {
            Audit audit = new Portal(session).audit();
            AuditEvent event =
                    new AuditEvent(Remover.of(session), practice, null, "practice.remove", true, practice, null);
            try {
                practices.sever(organization.getId());
            } catch (Problem refusal) {
                audit.refuse(event.withDetail(refusal.code()));
                // members and groups of the organization are gone by now; they come back with the rollback
                session.getTransactionManager().setRollbackOnly();
                throw ErrorResponse.error(refusal.getMessage(), Response.Status.CONFLICT);
            }
            audit.write(event);
            new Removals(session).order(session.getContext().getRealm().getId(), practice);
        });
    }

    private void realm(String id) {
        new RemovedOrganizations(em).severAll(id);
        new Removals(session).order(id, null);
    }

    /** Audit and links are those of the account's realm, wherever the request was sent to. */
    private void in(RealmModel realm, Runnable work) {
        RealmModel before = session.getContext().getRealm();
        session.getContext().setRealm(realm);
        try {
            work.run();
        } finally {
            session.getContext().setRealm(before);
        }
    }
}
