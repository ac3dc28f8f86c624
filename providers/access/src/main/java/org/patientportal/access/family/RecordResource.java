package org.patientportal.access.family;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import java.util.List;
import java.util.UUID;
import org.patientportal.access.practice.Practices;
import org.patientportal.kernel.Endpoint;
import org.patientportal.kernel.Permit;
import org.patientportal.kernel.PracticeProfile;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.Wire;
import org.patientportal.kernel.port.Audit;
import org.patientportal.kernel.port.AuditEvent;

/** {@code /api/patients/{patient}}: the record as the person concerned, or their family, sees it. */
public final class RecordResource {

    private final EntityManager em;
    private final Permit permit;
    private final Practices practices;
    private final Audit audit;

    public RecordResource(EntityManager em, Permit permit, Practices practices, Audit audit) {
        this.em = em;
        this.permit = permit;
        this.practices = practices;
        this.audit = audit;
    }

    @GET
    @Endpoint("One record that the account may see.")
    public RecordDetails read() {
        PracticeProfile practice = practices.byId(permit.practice()).orElseThrow(Problem::notFound);
        audit.write(AuditEvent.read(permit, "record.read"));
        return new RecordDetails(
                permit.patient().value(),
                new RecordName(em, permit).full(),
                Wire.name(permit.level()),
                permit.areas().stream().map(Wire::name).toList(),
                new Practice(practice.alias(), practice.name(), practice.email(), practice.phone()));
    }

    /**
     * @param name as the practice wrote it
     * @param level "limited" or "full"
     * @param areas what is open at that level, such as "appointments"
     */
    public record RecordDetails(UUID id, String name, String level, List<String> areas, Practice practice) {}

    /** How to reach the practice; what is unknown is absent. */
    public record Practice(String alias, String name, String email, String phone) {}
}
