package org.patientportal.tests.architecture.twins.resource;

import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Reads whatever has that id; somebody is to remember the check. */
public final class FindsByIdThenChecks {
    private final EntityManager em;

    public FindsByIdThenChecks(EntityManager em) {
        this.em = em;
    }

    Object find(UUID id) {
        return em.find(Object.class, id);
    }
}
