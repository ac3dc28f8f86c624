package org.patientportal.access.family;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.patientportal.access.family.AccountsOverview.Refused;
import org.patientportal.access.patient.Overview;
import org.patientportal.access.patient.Patients;
import org.patientportal.kernel.Form;
import org.patientportal.kernel.FormState;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.PortalPaths;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.StaffPermit;

/** What staff do in the section "Linked accounts": {@code /staff/{practice}/patients/{patient}/links}. */
public final class LinkPages {

    private final StaffPermit permit;
    private final PatientId patient;
    private final Patients patients;
    private final ChangeLink change;
    private final AccountsOverview section;
    private final Overview overview;
    private final PortalPaths paths;

    public LinkPages(
            StaffPermit permit,
            PatientId patient,
            Patients patients,
            ChangeLink change,
            AccountsOverview section,
            Overview overview,
            PortalPaths paths) {
        this.permit = permit;
        this.patient = patient;
        this.patients = patients;
        this.change = change;
        this.section = section;
        this.overview = overview;
        this.paths = paths;
    }

    @POST
    @Path("{link}")
    public Response regrant(@PathParam("link") UUID link, Form form) {
        try {
            change.regrant(patient, link, NewGrant.typed(form));
            return done("access-changed");
        } catch (Problem problem) {
            String whole = problem.errors().isEmpty() ? problem.code() : null;
            return refused(problem, new Refused(link, FormState.refused(form, problem), whole));
        }
    }

    @POST
    @Path("{link}/limit")
    public Response limit(@PathParam("link") UUID link, Form form) {
        return settle("access-limited", () -> change.limit(patient, link));
    }

    @POST
    @Path("{link}/end")
    public Response end(@PathParam("link") UUID link, Form form) {
        return settle("access-ended", () -> change.end(patient, link));
    }

    @POST
    @Path("{link}/restore")
    public Response restore(@PathParam("link") UUID link, Form form) {
        return settle("access-restored", () -> change.restore(patient, link));
    }

    private Response settle(String what, Runnable verb) {
        try {
            verb.run();
            return done(what);
        } catch (Problem problem) {
            return refused(problem, new Refused(null, null, problem.code()));
        }
    }

    private Response done(String what) {
        return paths.seeOther(PortalPaths.staff(permit.practice().alias(), "/patients/" + patient + "?done=" + what));
    }

    private Response refused(Problem problem, Refused refused) {
        return Response.status(problem.status())
                .entity(overview.with(patients.get(patient), section, section.of(permit, patient, refused)))
                .build();
    }
}
