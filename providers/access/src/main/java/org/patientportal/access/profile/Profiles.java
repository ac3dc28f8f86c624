package org.patientportal.access.profile;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.patientportal.access.patient.Patient;
import org.patientportal.kernel.Permit;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.StoredTable;

/** Finds the profile that a permit opens. */
public final class Profiles {

    public static final List<StoredTable> TABLES = List.of(StoredTable.ofPatients("PORTAL_PROFILE_ENTRY", "ID"));

    private final EntityManager em;
    private final Permit permit;

    public Profiles(EntityManager em, Permit permit) {
        this.em = em;
        this.permit = permit;
    }

    /** @return the name of the record, as the account sees it */
    public String name() {
        return read().name();
    }

    Profile read() {
        return find(LockModeType.NONE);
    }

    /** @return the profile, whose record is locked until the transaction ends */
    Profile lock() {
        return find(LockModeType.PESSIMISTIC_WRITE);
    }

    private Profile find(LockModeType lock) {
        Patient patient = em.createQuery(
                        "select p from PortalPatient p where p.practiceId = :practice and p.id = :patient",
                        Patient.class)
                .setParameter("practice", permit.practice().value())
                .setParameter("patient", permit.patient().value())
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(Problem::notFound);
        Map<ProfileField, ProfileEntry> own = new EnumMap<>(ProfileField.class);
        em.createQuery(
                        "select e from PortalProfileEntry e where e.patientId = :patient and e.accountId = :account",
                        ProfileEntry.class)
                .setParameter("patient", permit.patient().value())
                .setParameter("account", permit.caller().actor().accountId())
                .getResultStream()
                .forEach(entry -> own.put(entry.field(), entry));
        return new Profile(patient, permit, own);
    }
}
