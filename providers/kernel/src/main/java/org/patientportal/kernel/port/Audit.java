package org.patientportal.kernel.port;

import org.patientportal.kernel.Problem;

/** The append-only record of who did what (SEC-04). */
public interface Audit {

    /**
     * Writes the row in the request's transaction: it stands or falls with what it tells of. Changes by staff also become
     * Keycloak admin events.
     */
    void write(AuditEvent event);

    /** Writes the row in a transaction of its own, which survives the rollback of the refused request. */
    void refuse(AuditEvent event);

    /** @return the problem, once it is on record why this was refused */
    default Problem refused(AuditEvent event, Problem problem) {
        refuse(event.withDetail(problem.code()));
        return problem;
    }
}
