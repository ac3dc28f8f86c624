package org.patientportal.access.family;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.patientportal.kernel.AccessLevel;
import org.patientportal.kernel.ExportSection;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.StaffPermit;
import org.patientportal.kernel.Wire;
import org.patientportal.kernel.port.Accounts;

/** The accounts that may see the record, or once could. What else such an account sees is not told. */
public final class LinksExport implements ExportSection {

    private final EntityManager em;
    private final Accounts accounts;

    public LinksExport(EntityManager em, Accounts accounts) {
        this.em = em;
        this.accounts = accounts;
    }

    /** There is one row for each account and record, and so few of them that they need no pages. */
    @Override
    public Part of(StaffPermit permit, PatientId patient) {
        List<Row> rows = em.createQuery(
                        "select l.accountId, l.level, l.door, l.status, l.since, l.endedAt from PortalLink l"
                                + " where l.practiceId = :practice and l.patientId = :patient order by l.since desc, l.id",
                        Object[].class)
                .setParameter("practice", permit.practice().id().value())
                .setParameter("patient", patient.value())
                .getResultStream()
                .map(row -> new Row(
                        accounts.displayName((String) row[0]).orElse(null),
                        Wire.name((AccessLevel) row[1]),
                        Wire.name((LinkDoor) row[2]),
                        Wire.name((Link.Status) row[3]),
                        (Instant) row[4],
                        (Instant) row[5]))
                .toList();
        return new Part("links", "portal/family/links-export.ftl", rows);
    }

    /**
     * @param account the account's address or name; null when the account has been removed
     * @param level "limited" or "full"
     * @param door how the link came to that level: "invitation" or "access-link"
     * @param status "active" or "ended"
     * @param endedAt null while it is active
     */
    public record Row(String account, String level, String door, String status, Instant since, Instant endedAt) {}
}
