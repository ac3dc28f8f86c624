package org.patientportal.access.invitation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.patientportal.access.patient.Overview;
import org.patientportal.access.patient.Patients;
import org.patientportal.kernel.Form;
import org.patientportal.kernel.FormState;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.IdempotencyKey;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.PortalPaths;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.StaffPermit;

/** The tab "Medical access code" of a record: {@code /staff/{practice}/patients/{patient}/access-links}. */
public final class AccessLinkPages {

    private final StaffPermit permit;
    private final PatientId patient;
    private final Patients patients;
    private final Invitations accessLinks;
    private final SendInvitation sending;
    private final AccessLinksTab section;
    private final Overview tab;
    private final PortalPaths paths;

    /** @param tab the page that consists of that section */
    public AccessLinkPages(
            StaffPermit permit,
            PatientId patient,
            Patients patients,
            Invitations accessLinks,
            SendInvitation sending,
            AccessLinksTab section,
            Overview tab,
            PortalPaths paths) {
        this.permit = permit;
        this.patient = patient;
        this.patients = patients;
        this.accessLinks = accessLinks;
        this.sending = sending;
        this.section = section;
        this.tab = tab;
        this.paths = paths;
    }

    @GET
    public Html show(@QueryParam("done") String done) {
        return tab.of(patients.read(patient), done);
    }

    @POST
    public Response send(Form form) {
        try {
            sending.send(patient, NewAccessLink.typed(form), key(form));
            return done("access-link-sent");
        } catch (Problem problem) {
            return refused(problem, FormState.refused(form, problem));
        }
    }

    @POST
    @Path("{accessLink}/resend")
    public Response resend(@PathParam("accessLink") UUID id, Form form) {
        return settle("access-link-resent", () -> sending.resend(patient, id, key(form)));
    }

    @POST
    @Path("{accessLink}/revoke")
    public Response revoke(@PathParam("accessLink") UUID id, Form form) {
        return settle("access-link-revoked", () -> accessLinks.revoke(patient, id));
    }

    @POST
    @Path("{accessLink}/retry")
    public Response retry(@PathParam("accessLink") UUID id, Form form) {
        return settle("letter-retried", () -> accessLinks.retry(patient, id));
    }

    private Response settle(String what, Runnable change) {
        try {
            change.run();
            return done(what);
        } catch (Problem problem) {
            return refused(problem, null);
        }
    }

    /** Each form is made with a key of its own, so that a double click or a repeated request sends nothing twice. */
    private static IdempotencyKey key(Form form) {
        return IdempotencyKey.parse(form.get("once"));
    }

    private Response done(String what) {
        return paths.seeOther(
                PortalPaths.staff(permit.practice().alias(), "/patients/" + patient + "/access-links?done=" + what));
    }

    private Response refused(Problem problem, FormState form) {
        String whole = problem.errors().isEmpty() ? problem.code() : null;
        return Response.status(problem.status())
                .entity(tab.with(patients.get(patient), section, section.of(permit, patient, form, whole)))
                .build();
    }
}
