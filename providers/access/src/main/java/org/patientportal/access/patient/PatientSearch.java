package org.patientportal.access.patient;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.patientportal.kernel.FoldedText;
import org.patientportal.kernel.PracticeId;

/**
 * Finds records by the beginnings of words of names and addresses. The words are looked up as ranges of an index, and of
 * the matches at most {@link #CAP} are sorted; the caller is told when there were more.
 */
final class PatientSearch {

    static final int CAP = 1000;

    /** The last code point of all: "an" to "an" with it is what begins with "an". */
    private static final String BEHIND = "\uDBFF\uDFFF";

    /** What PostgreSQL refuses to compare with. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    private static final String ORDER = " order by p.familyKey, p.givenKey, p.id";
    private static final String AFTER_CURSOR = " and (p.familyKey > :family or (p.familyKey = :family and"
            + " (p.givenKey > :given or (p.givenKey = :given and p.id > :last))))";

    private final EntityManager em;
    private final UUID practice;
    private final List<String> words;
    private boolean capped;

    PatientSearch(EntityManager em, PracticeId practice, String search) {
        this.em = em;
        this.practice = practice.value();
        this.words = words(search == null ? "" : search);
    }

    /** An address, or the beginning of one, is a word as it stands. More than five words say nothing new. */
    private static List<String> words(String search) {
        return search.contains("@")
                ? List.of(
                        NO_TEXT.matcher(search.strip().toLowerCase(Locale.ROOT)).replaceAll(""))
                : FoldedText.words(search).stream().limit(5).toList();
    }

    boolean capped() {
        return capped;
    }

    List<Patient> page(PatientCursor after, int max) {
        if (words.isEmpty()) {
            return from(after, "", max).getResultList();
        }
        List<UUID> matches = matches();
        if (matches.isEmpty()) {
            return List.of();
        }
        return from(after, " and p.id in :matches", max)
                .setParameter("matches", matches)
                .getResultList();
    }

    private TypedQuery<Patient> from(PatientCursor after, String condition, int max) {
        boolean first = after.equals(PatientCursor.START);
        TypedQuery<Patient> query = em.createQuery(
                        "select p from PortalPatient p where p.practiceId = :practice" + condition
                                + (first ? "" : AFTER_CURSOR) + ORDER,
                        Patient.class)
                .setParameter("practice", practice)
                .setMaxResults(max);
        if (!first) {
            query.setParameter("family", after.familyKey())
                    .setParameter("given", after.givenKey())
                    .setParameter("last", after.id());
        }
        return query;
    }

    private List<UUID> matches() {
        StringBuilder jpql = new StringBuilder("select p.id from PortalPatient p");
        for (int i = 0; i < words.size(); i++) {
            jpql.append(" join p.terms t").append(i);
        }
        jpql.append(" where p.practiceId = :practice");
        for (int i = 0; i < words.size(); i++) {
            jpql.append(" and t%1$d.practiceId = :practice and t%1$d.term >= :from%1$d and t%1$d.term < :to%1$d"
                    .formatted(i));
        }
        TypedQuery<UUID> query = em.createQuery(jpql.toString(), UUID.class)
                .setParameter("practice", practice)
                .setMaxResults(CAP + 1);
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("from" + i, words.get(i)).setParameter("to" + i, words.get(i) + BEHIND);
        }
        List<UUID> ids = query.getResultList();
        capped = ids.size() > CAP;
        return capped ? ids.subList(0, CAP) : ids;
    }
}
