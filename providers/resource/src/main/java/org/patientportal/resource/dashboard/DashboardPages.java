package org.patientportal.resource.dashboard;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.Permit;
import org.patientportal.kernel.PracticeProfile;
import org.patientportal.kernel.Wire;
import org.patientportal.kernel.port.Audit;
import org.patientportal.kernel.port.AuditEvent;

/** {@code /patients/{patient}}. */
public final class DashboardPages {

    private final Permit permit;
    private final PracticeProfile practice;
    private final Audit audit;

    public DashboardPages(Permit permit, PracticeProfile practice, Audit audit) {
        this.permit = permit;
        this.practice = practice;
        this.audit = audit;
    }

    @GET
    public Html dashboard(@QueryParam("done") String done) {
        audit.write(AuditEvent.read(permit, "dashboard.read"));
        return new Html("portal/dashboard/home.ftl", new DashboardPage(practice, Wire.name(permit.level()), done));
    }
}
