package org.patientportal.access.request;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.patientportal.access.patient.Patient;
import org.patientportal.kernel.Caller;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.PracticeId;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.port.Audit;
import org.patientportal.kernel.port.AuditEvent;

/** The person's side: asks the practice for a new link. */
public final class AskForLink {

    private final EntityManager em;
    private final Audit audit;
    private final InstantSource clock;

    public AskForLink(EntityManager em, Audit audit, InstantSource clock) {
        this.em = em;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Leaves a request on the record, or renews the one that is open for this link.
     *
     * @param invitation the invitation whose genuine link the person holds
     * @param caller who is signed in, or null
     * @param account the address that staff are shown as the asking account's, or null
     * @throws Problem 404 when the record has been erased
     */
    public void ask(
            PracticeId practice,
            PatientId patient,
            UUID invitation,
            RequestReason reason,
            Caller caller,
            String account) {
        if (em.find(Patient.class, patient.value(), LockModeType.PESSIMISTIC_WRITE) == null) {
            throw Problem.notFound();
        }
        Instant now = clock.instant();
        LinkRequest request = em.createQuery(
                        "select r from PortalLinkRequest r where r.invitationId = :invitation and r.state = OPEN",
                        LinkRequest.class)
                .setParameter("invitation", invitation)
                .getResultStream()
                .findFirst()
                .orElse(null);
        boolean first = request == null;
        if (first) {
            request = new LinkRequest(practice, patient, invitation, now);
        }
        request.asked(reason, account, now);
        if (first) {
            em.persist(request);
        }
        audit.write(new AuditEvent(caller, practice, patient, "link-request.ask", true, invitation, null));
    }
}
