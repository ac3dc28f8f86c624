package org.patientportal.access.family;

import jakarta.persistence.EntityManager;
import org.patientportal.kernel.Permit;
import org.patientportal.kernel.port.Names;

/** Reads the name of the record that a permit opens. */
public final class RecordName implements Names {

    private final EntityManager em;
    private final Permit permit;

    public RecordName(EntityManager em, Permit permit) {
        this.em = em;
        this.permit = permit;
    }

    @Override
    public String full() {
        Object[] name = em.createQuery(
                        "select p.firstName, p.lastName from PortalPatient p"
                                + " where p.practiceId = :practice and p.id = :patient",
                        Object[].class)
                .setParameter("practice", permit.practice().value())
                .setParameter("patient", permit.patient().value())
                .getSingleResult();
        return name[0] + " " + name[1];
    }
}
