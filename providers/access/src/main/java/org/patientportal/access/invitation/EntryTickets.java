package org.patientportal.access.invitation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patientportal.access.family.Links;
import org.patientportal.access.patient.Patient;
import org.patientportal.access.practice.Practices;
import org.patientportal.access.request.AskForLink;
import org.patientportal.kernel.Caller;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.Secret;
import org.patientportal.kernel.Wire;
import org.patientportal.kernel.port.Accounts;
import org.patientportal.kernel.port.Audit;
import org.patientportal.kernel.port.AuditEvent;
import org.patientportal.kernel.port.Delivery;
import org.patientportal.kernel.port.Letters;

/** The person's side of an invitation: what a secret opens, and its acceptance. */
public final class EntryTickets {

    private final EntityManager em;
    private final Practices practices;
    private final Links links;
    private final AskForLink requests;
    private final ProvenAccounts proven;
    private final Letters letters;
    private final Audit audit;
    private final InstantSource clock;

    public EntryTickets(
            EntityManager em,
            Practices practices,
            Links links,
            AskForLink requests,
            Accounts accounts,
            Letters letters,
            Audit audit,
            InstantSource clock) {
        this.em = em;
        this.practices = practices;
        this.links = links;
        this.requests = requests;
        this.proven = new ProvenAccounts(em, accounts);
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return what the secret opens, dead or alive; empty when it never was one of this realm's. Changes nothing (INV-13). */
    public Optional<OpenedLink> open(Secret secret) {
        return Optional.ofNullable(em.find(InvitationSecret.class, secret.hash()))
                .map(InvitationSecret::opened)
                .filter(link -> of(link).isPresent());
    }

    /** @return the ticket of a link that somebody has opened */
    public Optional<EntryTicket> of(OpenedLink link) {
        return Optional.ofNullable(em.find(Invitation.class, link.ticket()))
                .flatMap(invitation -> ticket(invitation, link.channel()));
    }

    /** @return the ticket of a sign-in; those begin with a mailed link only */
    public Optional<EntryTicket> byId(UUID id) {
        return of(new OpenedLink(id, InvitationChannel.MAIL));
    }

    /**
     * Locks the record until the transaction ends and looks at the invitation again, so that whatever the caller does
     * next cannot be overtaken.
     *
     * @throws Problem 404 when the record has been erased; 409 {@code link-accepted}, {@code link-revoked} or {@code
     *     link-expired}; 403 {@code practice-closed}
     */
    public void claim(UUID id) {
        Invitation invitation = claimed(id);
        recorded(event(invitation, null), () -> requireLive(invitation));
    }

    /**
     * Whether the account belongs to the owner of the mailbox beyond doubt, so that nobody else can have made it in advance.
     * To be asked before it accepts.
     */
    public boolean proven(EntryTicket ticket, String account) {
        return proven.include(em.find(Invitation.class, ticket.id()), account);
    }

    /**
     * Links the account to the record, in the caller's transaction, which must end without further conditions.
     *
     * @param caller the account that accepts
     * @return the record that the account may now see
     * @throws Problem as {@link #claim}, or 409 {@code wrong-email}; nothing is changed, but that an invitation is revoked which
     *     would bring back an access that has been ended or limited since it was sent
     */
    public PatientId accept(UUID id, Caller caller) {
        Invitation invitation = claimed(id);
        AuditEvent event = event(invitation, caller);
        String account = caller.actor().accountId();
        recorded(event, () -> {
            requireLive(invitation);
            if (links.calledBackSince(invitation.patient(), account, invitation.createdAt())) {
                invitation.revoke(clock.instant());
                invitation.requirePending(clock.instant());
            }
            invitation.accept(caller.actor().accountId(), caller.email(), clock.instant());
        });
        enable(invitation, caller);
        links.open(
                invitation.practice(),
                invitation.patient(),
                caller.actor().accountId(),
                invitation.given(),
                invitation.kind().door());
        audit.write(event);
        return invitation.patient();
    }

    /**
     * Sends the letter to the invited address, for somebody who holds a printed sheet (INV-16): nobody but the owner of the
     * mailbox gets any further. While a letter is still on its way no other is sent.
     *
     * @throws Problem as {@link #claim}
     */
    public void mail(UUID id) {
        Invitation invitation = claimed(id);
        AuditEvent event = new AuditEvent(
                null,
                invitation.practice(),
                invitation.patient(),
                invitation.kind().action("mail"),
                true,
                invitation.id(),
                null);
        recorded(event, () -> requireLive(invitation));
        Delivery latest = letters.deliveries(List.of(id)).get(id);
        if (latest == null || latest.state().ended()) {
            letters.post(invitation.practice(), invitation.kind().letter(), id);
            audit.write(event);
        }
    }

    /**
     * Asks the practice for a new link (INV-14); nobody learns more than that it has been told.
     *
     * @param caller who is signed in, or null
     * @param account the address that the practice is shown as the asking account's, or null: one that is verified, and
     *     whose owner has been told
     * @throws Problem 403 {@code practice-closed}, or 404 when the record has been erased
     */
    public void ask(EntryTicket ticket, Caller caller, String account) {
        ticket.practice().requireOpen();
        requests.ask(ticket.practice().id(), ticket.patient(), ticket.id(), ticket.whyAsk(caller), caller, account);
    }

    /** An access link opens a record that nobody has ever opened; history says by which door (DIS-05). */
    private void enable(Invitation invitation, Caller caller) {
        Patient patient = em.find(Patient.class, invitation.patient().value());
        if (patient.portalNeverEnabled()) {
            patient.enablePortal(invitation.email());
            String door = Wire.name(invitation.kind().door());
            audit.write(new AuditEvent(
                    caller, invitation.practice(), patient.id(), "portal.enable", true, invitation.id(), door));
        }
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
            throw audit.refused(event, refusal);
        }
    }

    private static AuditEvent event(Invitation invitation, Caller caller) {
        return new AuditEvent(
                caller,
                invitation.practice(),
                invitation.patient(),
                invitation.kind().action("accept"),
                true,
                invitation.id(),
                null);
    }

    private Optional<EntryTicket> ticket(Invitation invitation, InvitationChannel channel) {
        return practices
                .byId(invitation.practice())
                .map(practice -> new EntryTicket(
                        invitation.id(),
                        invitation.kind(),
                        invitation.patient(),
                        practice,
                        invitation.email(),
                        channel,
                        invitation.status(clock.instant()),
                        invitation.expiresAt()));
    }
}
