package org.patientportal.keycloak.mail;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.patientportal.kernel.ExportSection;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.StaffPermit;
import org.patientportal.kernel.Wire;

/** The letters about the record: one for each invitation. Words and secrets of a letter are never kept. */
public final class LettersExport implements ExportSection {

    private final EntityManager em;

    public LettersExport(EntityManager em) {
        this.em = em;
    }

    @Override
    public Part of(StaffPermit permit, PatientId patient) {
        List<Row> rows = em.createQuery(
                        "select l.kind, l.subjectId, i.email, l.state, l.changedAt from PortalLetter l"
                                + " join PortalInvitation i on i.id = l.subjectId"
                                + " where i.practiceId = :practice and i.patientId = :patient order by l.id desc",
                        Object[].class)
                .setParameter("practice", permit.practice().id().value())
                .setParameter("patient", patient.value())
                .getResultStream()
                .map(row -> new Row(
                        (String) row[0], (UUID) row[1], (String) row[2], Wire.name((Enum<?>) row[3]), (Instant) row[4]))
                .toList();
        return new Part("letters", "portal/mail/letters-export.ftl", rows);
    }

    /**
     * @param kind such as "invitation"
     * @param about the id of what the letter is about
     * @param state how far it has come, such as "sent"
     * @param at when it came that far
     */
    public record Row(String kind, UUID about, String to, String state, Instant at) {}
}
