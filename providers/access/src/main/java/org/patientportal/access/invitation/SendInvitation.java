package org.patientportal.access.invitation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.patientportal.access.patient.Patient;
import org.patientportal.access.patient.Patients;
import org.patientportal.access.request.LinkRequests;
import org.patientportal.kernel.AccessLevel;
import org.patientportal.kernel.EmailAddress;
import org.patientportal.kernel.IdempotencyKey;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.PracticeId;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.Secret;
import org.patientportal.kernel.StaffAction;
import org.patientportal.kernel.StaffPermit;
import org.patientportal.kernel.port.Accounts;
import org.patientportal.kernel.port.Audit;
import org.patientportal.kernel.port.AuditEvent;
import org.patientportal.kernel.port.Letters;

/**
 * The ways in which an invitation of either kind comes to be. Each of them holds the record's lock, so that the limit of pending ones is
 * exact (INV-08), and a request that is repeated with its key makes nothing twice.
 */
public final class SendInvitation {

    private final StaffPermit permit;
    private final Patients patients;
    private final Invitations invitations;
    private final LinkRequests requests;
    private final ProvenAccounts proven;
    private final Letters letters;
    private final Audit audit;
    private final InstantSource clock;

    public SendInvitation(
            StaffPermit permit,
            Patients patients,
            Invitations invitations,
            LinkRequests requests,
            EntityManager em,
            Accounts accounts,
            Letters letters,
            Audit audit,
            InstantSource clock) {
        this.permit = permit;
        this.patients = patients;
        this.invitations = invitations;
        this.requests = requests;
        this.proven = new ProvenAccounts(em, accounts);
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends one by e-mail; the letter leaves when the transaction has committed.
     *
     * @throws Problem 400 for values at fault, 403 {@code role-required}, 404, 409 {@code portal-disabled}, {@code
     *     too-many-pending} or {@code idempotency-key-reused}
     */
    InvitationView send(PatientId id, WantedTerms values, IdempotencyKey key) {
        return invitations.view(issue(id, values, InvitationChannel.MAIL, key));
    }

    /**
     * Makes one for a printed sheet (INV-16). No letter leaves until it is scanned; whoever prints shows the secret once.
     *
     * @throws Problem as {@link #send}
     */
    Sheet print(PatientId id, WantedTerms values, IdempotencyKey key) {
        Invitation invitation = issue(id, values, InvitationChannel.PAPER, key);
        return new Sheet(invitations.view(invitation), invitations.printedSecretFor(invitation));
    }

    /** What is printed. The secret exists nowhere else. */
    record Sheet(InvitationView invitation, Secret secret) {}

    /**
     * Revokes one and sends another with the same terms by e-mail, as one action (INV-09). One that has expired may be sent
     * again, too; it stays expired.
     *
     * @throws Problem 403 {@code role-required}, 404, 409 {@code not-pending}, or as {@link #send}
     */
    InvitationView resend(PatientId id, UUID invitationId, IdempotencyKey key) {
        permit.require(StaffAction.MANAGE_PORTAL_ACCESS);
        Patient patient = patients.lock(id);
        Invitation previous = invitations.find(id, invitationId);
        InvitationTerms terms = previous.terms();
        permit.require(terms.sending());
        Invitation sent = invitations
                .madeWith(id, key)
                .map(made -> sameTerms(made, terms, InvitationChannel.MAIL))
                .orElseGet(() -> replace(patient, previous, key));
        return invitations.view(sent);
    }

    private Invitation issue(PatientId id, WantedTerms values, InvitationChannel channel, IdempotencyKey key) {
        permit.require(values.kind().sending(AccessLevel.LIMITED));
        Patient patient = patients.lock(id);
        InvitationTerms wanted = values.checked(permit.practice().zone(), clock.instant());
        permit.require(wanted.sending());
        EmailAddress email = wanted.email() != null ? wanted.email() : recordsAddress(patient, wanted, channel);
        InvitationTerms terms = wanted.to(email, patient.owns(email));
        return invitations
                .madeWith(id, key)
                .map(made -> sameTerms(made, terms, channel))
                .orElseGet(() -> create(patient, terms, channel, key));
    }

    private EmailAddress recordsAddress(Patient patient, InvitationTerms wanted, InvitationChannel channel) {
        return patient.portalEmail()
                .orElseThrow(() -> wanted.kind().opens(patient)
                        ? InvitationTerms.withoutAddress()
                        : invitations.refused(patient.id(), action(wanted, channel), portalDisabled()));
    }

    private Invitation replace(Patient patient, Invitation previous, IdempotencyKey key) {
        try {
            previous.makeWay(clock.instant());
        } catch (Problem notPending) {
            throw invitations.refused(patient.id(), previous.kind().action("resend"), notPending);
        }
        audit.write(AuditEvent.change(permit, patient.id(), previous.kind().action("replace"), previous.id()));
        return create(patient, previous.terms(), InvitationChannel.MAIL, key);
    }

    private Invitation create(Patient patient, InvitationTerms terms, InvitationChannel channel, IdempotencyKey key) {
        PatientId id = patient.id();
        if (!terms.kind().opens(patient)) {
            throw invitations.refused(id, action(terms, channel), portalDisabled());
        }
        if (invitations.slotsLeft(id) == 0) {
            throw invitations.refused(
                    id,
                    action(terms, channel),
                    Problem.conflict(
                            "too-many-pending", "Three are pending already; revoke one before sending another."));
        }
        Instant now = clock.instant();
        if (!terms.given().lasts(now)) {
            throw InvitationTerms.accessIsOver();
        }
        PracticeId practice = permit.practice().id();
        Set<String> known = proven.toNote(terms.email(), practice);
        Invitation invitation = new Invitation(practice, id, terms, known, channel, key, now);
        invitations.add(invitation);
        if (channel == InvitationChannel.MAIL) {
            letters.post(practice, terms.kind().letter(), invitation.id());
        }
        requests.answered(id);
        audit.write(AuditEvent.change(permit, id, action(terms, channel), invitation.id()));
        return invitation;
    }

    private static String action(InvitationTerms terms, InvitationChannel channel) {
        return terms.kind().action(channel == InvitationChannel.MAIL ? "send" : "print");
    }

    private static Invitation sameTerms(Invitation made, InvitationTerms terms, InvitationChannel channel) {
        if (!made.terms().equals(terms) || made.channel() != channel) {
            throw IdempotencyKey.reused();
        }
        return made;
    }

    private static Problem portalDisabled() {
        return Problem.conflict("portal-disabled", "Enable portal access for this patient first.");
    }
}
