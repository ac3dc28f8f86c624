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
import org.patientportal.access.request.AskForLink;
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
    private final AskForLink requests;
    private final Audit audit;
    private final InstantSource clock;

    public EntryTickets(
            EntityManager em, Practices practices, Links links, AskForLink requests, Audit audit, InstantSource clock) {
        this.em = em;
        this.practices = practices;
        this.links = links;
        this.requests = requests;
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
     * @param caller the account that accepts
     * @param addressVerified whether the account's address was verified before. It need not be where the ticket's secret
     *     came by e-mail, which proves the mailbox (INV-07)
     * @return the record that the account may now see
     * @throws Problem as {@link #claim}, or 409 {@code address-unverified} or {@code wrong-email}; nothing is changed
     */
    public PatientId accept(UUID id, Caller caller, boolean addressVerified) {
        Invitation invitation = claimed(id);
        AuditEvent event = event(invitation, caller);
        recorded(event, () -> {
            requireLive(invitation);
            if (!addressVerified && invitation.channel() != InvitationChannel.MAIL) {
                throw Problem.conflict("address-unverified", "The account's address must be verified first.");
            }
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

    /**
     * Asks the practice for a new link (INV-14); nobody learns more than that it has been told.
     *
     * @param caller who is signed in, or null
     * @throws Problem 403 {@code practice-closed}
     */
    public void ask(EntryTicket ticket, Caller caller) {
        ticket.practice().requireOpen();
        requests.ask(ticket.practice().id(), ticket.patient(), ticket.id(), ticket.whyAsk(caller != null), caller);
    }

    private Invitation claimed(UUID id) {
        Invitation invitation = em.find(Invitation.class, id);
        if (invitation == null) {
            throw Problem.notFound();
        }
        if (em.find(Patient.class, invitation.patient().value(), LockModeType.PESSIMISTIC_WRITE) == null) {
            // erased while we waited for the lock
            throw Problem.notFound();
        }
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
                        invitation.channel() == InvitationChannel.MAIL,
                        invitation.status(clock.instant()),
                        invitation.expiresAt()));
    }
}
