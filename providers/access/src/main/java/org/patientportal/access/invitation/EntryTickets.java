package org.patientportal.access.invitation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.patientportal.access.family.LinkDoor;
import org.patientportal.access.family.Links;
import org.patientportal.access.patient.Patient;
import org.patientportal.access.practice.Practices;
import org.patientportal.kernel.Caller;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.Secret;
import org.patientportal.kernel.port.Audit;
import org.patientportal.kernel.port.AuditEvent;

/** The person's side of an invitation: what a secret opens, and its acceptance. */
public final class EntryTickets {

    private final EntityManager em;
    private final Practices practices;
    private final Links links;
    private final Audit audit;
    private final InstantSource clock;

    public EntryTickets(EntityManager em, Practices practices, Links links, Audit audit, InstantSource clock) {
        this.em = em;
        this.practices = practices;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return what the secret opens, dead or alive; empty when it never was one of this realm's. Changes nothing (INV-13). */
    public Optional<EntryTicket> bySecret(Secret secret) {
        return Optional.ofNullable(em.find(InvitationSecret.class, secret.hash()))
                .flatMap(row -> byId(row.invitationId()));
    }

    public Optional<EntryTicket> byId(UUID id) {
        return Optional.ofNullable(em.find(Invitation.class, id)).flatMap(this::ticket);
    }

    /**
     * Locks the record until the transaction ends and looks at the invitation again, so that whatever the caller does
     * next cannot be overtaken.
     *
     * @throws Problem 409 {@code link-accepted}, {@code link-revoked} or {@code link-expired}; 403
     *     {@code practice-closed}
     */
    public void claim(UUID id) {
        Invitation invitation = claimed(id);
        recorded(event(invitation, null), () -> requireLive(invitation));
    }

    /**
     * Links the account to the record, in the caller's transaction, which must end without further conditions.
     *
     * @param caller the account that accepts, whose mailbox the ticket's secret has proven (INV-07)
     * @return the record that the account may now see
     * @throws Problem as {@link #claim}, or 409 {@code wrong-email}; nothing is changed
     */
    public PatientId accept(UUID id, Caller caller) {
        Invitation invitation = claimed(id);
        AuditEvent event = event(invitation, caller);
        recorded(event, () -> {
            requireLive(invitation);
            invitation.accept(caller.actor().accountId(), caller.email(), clock.instant());
        });
        links.open(
                invitation.practice(),
                invitation.patient(),
                caller.actor().accountId(),
                invitation.level(),
                LinkDoor.INVITATION);
        audit.write(event);
        return invitation.patient();
    }

    private Invitation claimed(UUID id) {
        Invitation invitation = em.find(Invitation.class, id);
        if (invitation == null) {
            throw Problem.notFound();
        }
        em.find(Patient.class, invitation.patient().value(), LockModeType.PESSIMISTIC_WRITE);
        em.refresh(invitation);
        return invitation;
    }

    private void requireLive(Invitation invitation) {
        practices.byId(invitation.practice()).orElseThrow(Problem::notFound).requireOpen();
        invitation.requirePending(clock.instant());
    }

    /** Puts a refusal on record before it goes on its way. */
    private void recorded(AuditEvent event, Runnable attempt) {
        try {
            attempt.run();
        } catch (Problem refusal) {
            audit.refuse(event.withDetail(refusal.code()));
            throw refusal;
        }
    }

    private static AuditEvent event(Invitation invitation, Caller caller) {
        return new AuditEvent(
                caller, invitation.practice(), invitation.patient(), "invitation.accept", true, invitation.id(), null);
    }

    private Optional<EntryTicket> ticket(Invitation invitation) {
        return practices
                .byId(invitation.practice())
                .map(practice -> new EntryTicket(
                        invitation.id(),
                        invitation.patient(),
                        practice,
                        invitation.email(),
                        invitation.status(clock.instant()),
                        invitation.expiresAt()));
    }
}
