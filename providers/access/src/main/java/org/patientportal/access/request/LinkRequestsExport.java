package org.patientportal.access.request;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.patientportal.kernel.ExportSection;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.StaffPermit;
import org.patientportal.kernel.Wire;

/** When somebody asked for a new link to the record. Who was signed in may be somebody else, and is left out. */
public final class LinkRequestsExport implements ExportSection {

    private final EntityManager em;

    public LinkRequestsExport(EntityManager em) {
        this.em = em;
    }

    /** With each link one can ask a few times a day, and only one request is open at a time. */
    @Override
    public Part of(StaffPermit permit, PatientId patient) {
        List<Row> rows = em.createQuery(
                        "select i.email, r.reason, r.state, r.askedAt, r.closedAt from PortalLinkRequest r"
                                + " join PortalInvitation i on i.id = r.invitationId"
                                + " where r.practiceId = :practice and r.patientId = :patient order by r.id desc",
                        Object[].class)
                .setParameter("practice", permit.practice().id().value())
                .setParameter("patient", patient.value())
                .getResultStream()
                .map(row -> new Row(
                        (String) row[0],
                        Wire.name((RequestReason) row[1]),
                        Wire.name((LinkRequest.State) row[2]),
                        (Instant) row[3],
                        (Instant) row[4]))
                .toList();
        return new Part("link-requests", "portal/request/requests-export.ftl", rows);
    }

    /**
     * @param link the address that the link went to
     * @param reason why the link did not work, such as "expired"
     * @param state "open", "answered" or "dismissed"
     * @param closedAt null while it is open
     */
    public record Row(String link, String reason, String state, Instant askedAt, Instant closedAt) {}
}
