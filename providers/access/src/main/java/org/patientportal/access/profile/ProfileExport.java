package org.patientportal.access.profile;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.patientportal.kernel.ExportSection;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.StaffPermit;
import org.patientportal.kernel.Wire;
import org.patientportal.kernel.port.Accounts;

/** What people have entered in the profile of a record. */
public final class ProfileExport implements ExportSection {

    private final EntityManager em;
    private final Accounts accounts;

    public ProfileExport(EntityManager em, Accounts accounts) {
        this.em = em;
        this.accounts = accounts;
    }

    /** There is one row for each account and field, and so few of them that they need no pages. */
    @Override
    public Part of(StaffPermit permit, PatientId patient) {
        List<Row> rows = em.createQuery(
                        "select e.field, e.entered, e.taken, e.status, e.accountId, e.enteredAt, e.decidedAt, e.decidedBy"
                                + " from PortalProfileEntry e where e.practiceId = :practice and e.patientId = :patient"
                                + " order by e.enteredAt desc, e.id",
                        Object[].class)
                .setParameter("practice", permit.practice().id().value())
                .setParameter("patient", patient.value())
                .getResultStream()
                .map(row -> new Row(
                        ((ProfileField) row[0]).member(),
                        (String) row[1],
                        (String) row[2],
                        Wire.name((ProfileEntry.Status) row[3]),
                        name((String) row[4]),
                        (Instant) row[5],
                        (Instant) row[6],
                        name((String) row[7])))
                .toList();
        return new Part("profile", "portal/profile/entries-export.ftl", rows);
    }

    private String name(String account) {
        return account == null ? null : accounts.displayName(account).orElse(null);
    }

    /**
     * @param field such as "lastName"
     * @param entered what was entered last; a day as 1980-12-31
     * @param taken what the record has taken over last from this account, or null
     * @param status "applied", "waiting" or "declined"
     * @param account who entered it; null when the account has been removed
     * @param decidedAt null unless staff have decided
     * @param decidedBy the member of staff; null also when the account has been removed
     */
    public record Row(
            String field,
            String entered,
            String taken,
            String status,
            String account,
            Instant enteredAt,
            Instant decidedAt,
            String decidedBy) {}
}
