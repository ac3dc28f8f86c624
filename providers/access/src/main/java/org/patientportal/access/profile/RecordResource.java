package org.patientportal.access.profile;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.patientportal.kernel.Endpoint;
import org.patientportal.kernel.Permit;
import org.patientportal.kernel.PracticeProfile;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.port.Audit;
import org.patientportal.kernel.port.AuditEvent;

/** {@code /api/patients/{patient}}: the record as the person concerned, or their family, sees and changes it. */
public final class RecordResource {

    private final Permit permit;
    private final PracticeProfile practice;
    private final Profiles profiles;
    private final ChangeProfile change;
    private final Audit audit;

    public RecordResource(
            Permit permit, PracticeProfile practice, Profiles profiles, ChangeProfile change, Audit audit) {
        this.permit = permit;
        this.practice = practice;
        this.profiles = profiles;
        this.change = change;
        this.audit = audit;
    }

    @GET
    @Endpoint("One record that the account may see; at limited access with what the account has entered itself.")
    public RecordDetails read() {
        audit.write(AuditEvent.read(permit, "record.read"));
        return profiles.read().details(practice);
    }

    @PUT
    @Path("profile")
    @Endpoint("Changes contact data, and asks staff to change the name or the birth date; what is absent stays.")
    public RecordDetails change(ProfileChange values) {
        if (values == null) {
            throw Problem.malformed("The values to be changed are missing.");
        }
        return change.change(values).profile().details(practice);
    }
}
