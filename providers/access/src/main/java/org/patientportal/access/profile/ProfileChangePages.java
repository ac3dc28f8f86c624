package org.patientportal.access.profile;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.patientportal.access.patient.Overview;
import org.patientportal.access.patient.Patients;
import org.patientportal.kernel.Form;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.PortalPaths;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.StaffPermit;

/** What staff do in the section "Changes asked for": {@code /staff/{practice}/patients/{patient}/profile-changes}. */
public final class ProfileChangePages {

    private final StaffPermit permit;
    private final PatientId patient;
    private final Patients patients;
    private final DecideProfileChange decide;
    private final ProfileChangesOverview section;
    private final Overview overview;
    private final PortalPaths paths;

    public ProfileChangePages(
            StaffPermit permit,
            PatientId patient,
            Patients patients,
            DecideProfileChange decide,
            ProfileChangesOverview section,
            Overview overview,
            PortalPaths paths) {
        this.permit = permit;
        this.patient = patient;
        this.patients = patients;
        this.decide = decide;
        this.section = section;
        this.overview = overview;
        this.paths = paths;
    }

    @POST
    @Path("{entry}/approve")
    public Response approve(@PathParam("entry") UUID entry, Form form) {
        return settle("profile-approved", () -> decide.approve(patient, entry, version(form)));
    }

    @POST
    @Path("{entry}/decline")
    public Response decline(@PathParam("entry") UUID entry, Form form) {
        return settle("profile-declined", () -> decide.decline(patient, entry, version(form)));
    }

    /** @return what was looked at; a version that no entry has when the form does not say */
    private static int version(Form form) {
        String version = form.get("version");
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    private Response settle(String what, Runnable verb) {
        try {
            verb.run();
            return paths.seeOther(
                    PortalPaths.staff(permit.practice().alias(), "/patients/" + patient + "?done=" + what));
        } catch (Problem problem) {
            // what has been taken back is gone; a record of another practice is not found here once more
            Problem told = problem.status() == 404 ? Problem.conflict("profile-changed", "It is gone.") : problem;
            return Response.status(told.status())
                    .entity(overview.with(patients.get(patient), section, section.of(permit, patient, told.code())))
                    .build();
        }
    }
}
