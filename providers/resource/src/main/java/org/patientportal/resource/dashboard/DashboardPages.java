package org.patientportal.resource.dashboard;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.Permit;
import org.patientportal.kernel.PracticeProfile;
import org.patientportal.kernel.Wire;
import org.patientportal.kernel.port.Audit;
import org.patientportal.kernel.port.AuditEvent;
import org.patientportal.kernel.port.Names;

/** {@code /patients/{patient}}. */
public final class DashboardPages {

    private final Permit permit;
    private final PracticeProfile practice;
    private final Names names;
    private final boolean several;
    private final Audit audit;

    /** @param several whether the account may see other records too */
    public DashboardPages(Permit permit, PracticeProfile practice, Names names, boolean several, Audit audit) {
        this.permit = permit;
        this.practice = practice;
        this.names = names;
        this.several = several;
        this.audit = audit;
    }

    @GET
    public Html dashboard(@QueryParam("done") String done) {
        audit.write(AuditEvent.read(permit, "dashboard.read"));
        return new Html(
                "portal/dashboard/home.ftl",
                new DashboardPage(
                        practice, permit.patient().value(), names.full(), Wire.name(permit.level()), several, done));
    }
}
