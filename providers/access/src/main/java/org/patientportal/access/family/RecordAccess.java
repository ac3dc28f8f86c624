package org.patientportal.access.family;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.patientportal.access.patient.Patient;
import org.patientportal.kernel.Permit;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.port.Audit;
import org.patientportal.kernel.port.AuditEvent;

/**
 * Who may see a record, for somebody who may (FAM-05). The person concerned, with full access, sees everybody and may end the
 * access of each; anybody else sees and may give up their own.
 */
public final class RecordAccess {

    private final EntityManager em;
    private final Permit permit;
    private final Links links;
    private final Audit audit;
    private final InstantSource clock;

    public RecordAccess(EntityManager em, Permit permit, Links links, Audit audit, InstantSource clock) {
        this.em = em;
        this.permit = permit;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Who has access, as far as the caller may know.
     *
     * @param decides whether the caller is the person concerned, who sees everybody
     * @param others at most 99
     */
    record Seen(boolean decides, AccessView own, List<AccessView> others) {}

    Seen see() {
        audit.write(AuditEvent.read(permit, "link.list"));
        Link own = own();
        boolean decides = own.given().decides();
        List<AccessView> others = decides
                ? links.openOnes(permit.patient()).stream()
                        .filter(link -> !link.id().equals(own.id()))
                        .map(link -> AccessView.of(links.view(link), false))
                        .toList()
                : List.of();
        return new Seen(decides, AccessView.of(links.view(own), true), others);
    }

    /**
     * Ends an access that {@link #see} shows, for good: only a new invitation opens the record to that account again. Its
     * owner is told by e-mail.
     *
     * @return whether it was the caller's own
     * @throws Problem 404 for any other, or 409 {@code access-ended}
     */
    boolean end(UUID id) {
        em.find(Patient.class, permit.patient().value(), LockModeType.PESSIMISTIC_WRITE);
        Link own = own();
        Link ending = links.find(permit.patient(), id);
        boolean mine = ending.id().equals(own.id());
        if (!own.open(clock.instant()) || !mine && !own.given().decides()) {
            throw audit.refused(AuditEvent.read(permit, "link.ended"), Problem.notFound());
        }
        try {
            ending.end(mine ? Link.EndedBy.ACCOUNT_OWNER : Link.EndedBy.PERSON_CONCERNED, clock.instant());
        } catch (Problem ended) {
            throw audit.refused(AuditEvent.read(permit, "link.ended"), ended);
        }
        links.tell(ending, LinkChange.ENDED, ending.given().level());
        audit.write(AuditEvent.change(permit, "link.ended", ending.id()));
        return mine;
    }

    private Link own() {
        return links.of(permit.patient(), permit.caller().actor().accountId()).orElseThrow(Problem::notFound);
    }
}
