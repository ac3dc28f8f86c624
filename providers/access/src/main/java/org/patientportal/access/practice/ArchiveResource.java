package org.patientportal.access.practice;

import jakarta.ws.rs.PUT;
import org.patientportal.kernel.Endpoint;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.StaffPermit;
import org.patientportal.kernel.port.Audit;

/** {@code /practices/{practice}/archive} of the staff API. */
public final class ArchiveResource {

    private final StaffPermit permit;
    private final Practices practices;
    private final Audit audit;

    public ArchiveResource(StaffPermit permit, Practices practices, Audit audit) {
        this.permit = permit;
        this.practices = practices;
        this.audit = audit;
    }

    @PUT
    @Endpoint("Archives the practice, which closes it for everybody, or opens it again; realm admins only.")
    public Archive change(Archive wanted) {
        if (wanted == null) {
            throw Problem.malformed("The value is missing.");
        }
        practices.archive(permit, wanted.archived(), audit);
        return wanted;
    }

    /** JSON body and answer. */
    public record Archive(boolean archived) {}
}
