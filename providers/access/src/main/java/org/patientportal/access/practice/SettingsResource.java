package org.patientportal.access.practice;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import org.patientportal.kernel.Endpoint;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.StaffAction;
import org.patientportal.kernel.StaffPermit;
import org.patientportal.kernel.port.Audit;

/** {@code /practices/{practice}/settings} of the staff API. */
public final class SettingsResource {

    private final StaffPermit permit;
    private final Practices practices;
    private final Audit audit;

    public SettingsResource(StaffPermit permit, Practices practices, Audit audit) {
        this.permit = permit;
        this.practices = practices;
        this.audit = audit;
    }

    @GET
    @Endpoint("The settings of the practice.")
    public PracticeSettings read() {
        permit.require(StaffAction.READ_SETTINGS);
        return PracticeSettings.of(permit.practice());
    }

    @PUT
    @Endpoint("Changes the settings of the practice; portal admins only.")
    public PracticeSettings change(PracticeSettings settings) {
        if (settings == null) {
            throw Problem.malformed("The settings are missing.");
        }
        return practices.change(permit, settings, audit);
    }
}
