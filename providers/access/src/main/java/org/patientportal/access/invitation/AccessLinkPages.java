package org.patientportal.access.invitation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.patientportal.access.patient.RecordTab;
import org.patientportal.kernel.Form;
import org.patientportal.kernel.FormState;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.IdempotencyKey;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.StaffPermit;

/** The tab "Medical access code" of a record: {@code /staff/{practice}/patients/{patient}/access-links}. */
public final class AccessLinkPages {

    private final StaffPermit permit;
    private final PatientId patient;
    private final Invitations accessLinks;
    private final SendInvitation sending;
    private final AccessLinksOverview section;
    private final RecordTab tab;

    /** @param tab the page that consists of that section */
    public AccessLinkPages(
            StaffPermit permit,
            PatientId patient,
            Invitations accessLinks,
            SendInvitation sending,
            AccessLinksOverview section,
            RecordTab tab) {
        this.permit = permit;
        this.patient = patient;
        this.accessLinks = accessLinks;
        this.sending = sending;
        this.section = section;
        this.tab = tab;
    }

    @GET
    public Html show(@QueryParam("done") String done) {
        return tab.show(patient, done);
    }

    @POST
    public Response send(Form form) {
        try {
            sending.send(patient, NewAccessLink.typed(form), IdempotencyKey.of(form));
            return tab.done(patient, "access-link-sent");
        } catch (Problem problem) {
            return tab.refused(
                    patient,
                    problem,
                    section,
                    section.of(permit, patient, FormState.refused(form, problem), problem.whole()));
        }
    }

    @POST
    @Path("{accessLink}/resend")
    public Response resend(@PathParam("accessLink") UUID id, Form form) {
        return settle("access-link-resent", () -> sending.resend(patient, id, IdempotencyKey.of(form)));
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
        return tab.settle(patient, what, change, section, problem -> section.of(permit, patient, null, problem));
    }
}
