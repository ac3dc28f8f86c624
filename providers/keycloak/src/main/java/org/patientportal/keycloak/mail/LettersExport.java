package org.patientportal.keycloak.mail;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.patientportal.kernel.ExportSection;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.StaffPermit;
import org.patientportal.kernel.Wire;
import org.patientportal.kernel.port.Accounts;

/** The letters about the record: of its invitations, and of changes of its accounts. Words and secrets are never kept. */
public final class LettersExport implements ExportSection {

    private static final String OF_INVITATIONS =
            "select l.id, l.kind, l.subjectId, i.email, l.state, l.changedAt from PortalLetter l"
                    + " join PortalInvitation i on i.id = l.subjectId"
                    + " where i.practiceId = :practice and i.patientId = :patient";

    private static final String OF_LINKS =
            "select l.id, l.kind, l.subjectId, k.accountId, l.state, l.changedAt from PortalLetter l"
                    + " join PortalLink k on k.id = l.subjectId"
                    + " where k.practiceId = :practice and k.patientId = :patient";

    private final EntityManager em;
    private final Accounts accounts;

    public LettersExport(EntityManager em, Accounts accounts) {
        this.em = em;
        this.accounts = accounts;
    }

    @Override
    public Part of(StaffPermit permit, PatientId patient) {
        List<Object[]> letters = new ArrayList<>(letters(OF_INVITATIONS, permit, patient));
        for (Object[] letter : letters(OF_LINKS, permit, patient)) {
            letter[3] = accounts.displayName((String) letter[3]).orElse(null);
            letters.add(letter);
        }
        // the ids are in order of time
        letters.sort(
                Comparator.comparing((Object[] letter) -> letter[0].toString()).reversed());
        return new Part(
                "letters",
                "portal/mail/letters-export.ftl",
                letters.stream().map(LettersExport::row).toList());
    }

    private List<Object[]> letters(String query, StaffPermit permit, PatientId patient) {
        return em.createQuery(query, Object[].class)
                .setParameter("practice", permit.practice().id().value())
                .setParameter("patient", patient.value())
                .getResultList();
    }

    private static Row row(Object[] letter) {
        return new Row(
                (String) letter[1], (UUID) letter[2], (String) letter[3], Wire.name((Enum<?>) letter[4]), (Instant)
                        letter[5]);
    }

    /**
     * @param kind such as "invitation"
     * @param about the id of what the letter is about
     * @param to null when the account has been removed
     * @param state how far it has come, such as "sent"
     * @param at when it came that far
     */
    public record Row(String kind, UUID about, String to, String state, Instant at) {}
}
