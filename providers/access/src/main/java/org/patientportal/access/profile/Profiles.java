package org.patientportal.access.profile;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.patientportal.access.patient.Patient;
import org.patientportal.kernel.Permit;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.StoredTable;

/** Finds the profile that a permit opens. */
public final class Profiles {

    public static final List<StoredTable> TABLES = List.of(StoredTable.ofPatients("PORTAL_PROFILE_ENTRY", "ID"));

    private final EntityManager em;
    private final Permit permit;
    private final Supplier<Permit> decision;

    /** @param decision asks once more what the caller may do with that record; throws what the first one would have thrown */
    public Profiles(EntityManager em, Permit permit, Supplier<Permit> decision) {
        this.em = em;
        this.permit = permit;
        this.decision = decision;
    }

    /** @return the name of the record, as the account sees it; nothing of it is kept, so that it can be locked afterwards */
    public String name() {
        Profile profile = read();
        profile.forget(em);
        return profile.name();
    }

    Profile read() {
        return find(permit);
    }

    /**
     * @return the profile, whose record is locked until the transaction ends. What the account may do is decided anew: it may
     *     have changed while the lock was waited for (LVL-04)
     * @throws Problem 404 when the access has ended meanwhile
     */
    Profile lock() {
        patient(permit, LockModeType.PESSIMISTIC_WRITE);
        return find(decision.get());
    }

    private Profile find(Permit permit) {
        Map<ProfileField, ProfileEntry> own = new EnumMap<>(ProfileField.class);
        em.createQuery(
                        "select e from PortalProfileEntry e where e.patientId = :patient and e.accountId = :account",
                        ProfileEntry.class)
                .setParameter("patient", permit.patient().value())
                .setParameter("account", permit.caller().actor().accountId())
                .getResultStream()
                .forEach(entry -> own.put(entry.field(), entry));
        return new Profile(patient(permit, LockModeType.NONE), permit, own);
    }

    private Patient patient(Permit permit, LockModeType lock) {
        return em.createQuery(
                        "select p from PortalPatient p where p.practiceId = :practice and p.id = :patient",
                        Patient.class)
                .setParameter("practice", permit.practice().value())
                .setParameter("patient", permit.patient().value())
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
