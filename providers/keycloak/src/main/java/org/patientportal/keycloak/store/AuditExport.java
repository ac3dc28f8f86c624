package org.patientportal.keycloak.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.patientportal.kernel.ExportSection;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.PracticeId;
import org.patientportal.kernel.StaffPermit;
import org.patientportal.kernel.port.Accounts;

/**
 * Who did what with the record and when, the newest first. Staff and linked accounts are named; whoever else has tried in
 * vain to see the record is somebody whose data is not the patient's. Network addresses stay inside.
 */
public final class AuditExport implements ExportSection {

    private static final int ROWS = 500;

    /** More than a person reads, and few enough for the server's memory. */
    private static final int MOST = 10_000;

    private static final Set<String> STAFF = Set.of("staff-page", "staff-api", "keycloak");

    private final EntityManager em;
    private final Accounts accounts;

    public AuditExport(EntityManager em, Accounts accounts) {
        this.em = em;
        this.accounts = accounts;
    }

    @Override
    public Part of(StaffPermit permit, PatientId patient) {
        PracticeId practice = permit.practice().id();
        Set<String> linked = linked(patient);
        Map<String, String> names = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        UUID last = null;
        List<AuditRow> page;
        do {
            page = page(practice, patient, last);
            for (AuditRow row : page) {
                boolean known = row.door() != null && STAFF.contains(row.door()) || linked.contains(row.actor());
                rows.add(row.exported(known ? names.computeIfAbsent(row.actor(), this::name) : null));
                last = row.id();
                em.detach(row);
            }
        } while (page.size() == ROWS && rows.size() < MOST);
        boolean complete = page.size() < ROWS || page(practice, patient, last).isEmpty();
        return new Part("history", "portal/store/history-export.ftl", rows, complete);
    }

    /** What staff of another practice tried is that practice's business. */
    private List<AuditRow> page(PracticeId practice, PatientId patient, UUID before) {
        TypedQuery<AuditRow> query = em.createQuery(
                        "select a from PortalAudit a where a.patientId = :patient"
                                + " and (a.practiceId = :practice or a.practiceId is null)"
                                + (before == null ? "" : " and a.id < :before")
                                + " order by a.id desc",
                        AuditRow.class)
                .setParameter("patient", patient.value())
                .setParameter("practice", practice.value())
                .setMaxResults(ROWS);
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.getResultList();
    }

    private Set<String> linked(PatientId patient) {
        return new HashSet<>(
                em.createQuery("select l.accountId from PortalLink l where l.patientId = :patient", String.class)
                        .setParameter("patient", patient.value())
                        .getResultList());
    }

    private String name(String account) {
        return account == null ? null : accounts.displayName(account).orElse(null);
    }

    /**
     * @param action what, such as "invitation.send"
     * @param outcome "done" or "refused"
     * @param detail why it was refused, or why it was done, or null
     * @param door the way in, such as "staff-page", or null
     * @param by the account's address or name; null for somebody else, or when the account has been removed
     * @param impersonated whether it was an administrator who acted as that account
     */
    public record Row(
            Instant at, String action, String outcome, String detail, String door, String by, boolean impersonated) {}
}
