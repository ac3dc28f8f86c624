package org.patientportal.kernel.port;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;

/** Runs something in a transaction of its own, which lives on when the request's transaction is rolled back. */
public interface SeparateTransaction {

    /**
     * @param work gets an entity manager that nobody else uses
     * @return false when a unique constraint refused the change, because somebody else was first
     */
    boolean run(Consumer<EntityManager> work);
}
