package org.patientportal.access.invitation;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.patientportal.access.invitation.PortalAccessOverview.Refused;
import org.patientportal.access.patient.Overview;
import org.patientportal.access.patient.Patients;
import org.patientportal.kernel.Form;
import org.patientportal.kernel.FormState;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.PortalPaths;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.StaffPermit;

/** What staff do in the section "Patient portal access": {@code /staff/{practice}/patients/{patient}/portal-access}. */
public final class PortalAccessPages {

    private final StaffPermit permit;
    private final PatientId patient;
    private final Patients patients;
    private final PortalAccess access;
    private final Invitations invitations;
    private final PortalAccessOverview section;
    private final Overview overview;
    private final PortalPaths paths;

    public PortalAccessPages(
            StaffPermit permit,
            PatientId patient,
            Patients patients,
            PortalAccess access,
            Invitations invitations,
            PortalAccessOverview section,
            Overview overview,
            PortalPaths paths) {
        this.permit = permit;
        this.patient = patient;
        this.patients = patients;
        this.access = access;
        this.invitations = invitations;
        this.section = section;
        this.overview = overview;
        this.paths = paths;
    }

    @POST
    public Response change(Form form) {
        boolean enabled = "true".equals(form.get("enabled"));
        try {
            access.change(patient, new PortalAccess.Change(form.get("email"), enabled));
            return done(enabled ? "portal-enabled" : "portal-disabled");
        } catch (Problem problem) {
            return refused(problem, new Refused(FormState.refused(form, problem), null, wholeOf(problem)));
        }
    }

    @POST
    @Path("invitations")
    public Response send(Form form) {
        try {
            invitations.send(
                    patient, NewInvitation.typed(form.get("email"), form.get("level"), form.get("expiresInHours")));
            return done("invitation-sent");
        } catch (Problem problem) {
            return refused(problem, new Refused(null, FormState.refused(form, problem), wholeOf(problem)));
        }
    }

    @POST
    @Path("invitations/{invitation}/revoke")
    public Response revoke(@PathParam("invitation") UUID id, Form form) {
        try {
            invitations.revoke(patient, id);
            return done("invitation-revoked");
        } catch (Problem problem) {
            return refused(problem, new Refused(null, null, problem.code()));
        }
    }

    private Response done(String what) {
        return paths.seeOther(PortalPaths.staff(permit.practice().alias(), "/patients/" + patient + "?done=" + what));
    }

    /** What was typed stays in the form; what is wrong with the whole is told above it. */
    private static String wholeOf(Problem problem) {
        return problem.errors().isEmpty() ? problem.code() : null;
    }

    private Response refused(Problem problem, Refused refused) {
        return Response.status(problem.status())
                .entity(overview.with(patients.get(patient), section, section.of(permit, patient, refused)))
                .build();
    }
}
