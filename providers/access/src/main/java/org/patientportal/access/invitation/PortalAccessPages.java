package org.patientportal.access.invitation;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.patientportal.access.invitation.PortalAccessOverview.Refused;
import org.patientportal.access.patient.Patients;
import org.patientportal.access.patient.RecordTab;
import org.patientportal.access.request.LinkRequests;
import org.patientportal.kernel.Form;
import org.patientportal.kernel.FormState;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.IdempotencyKey;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.StaffPermit;
import org.patientportal.kernel.port.SecretLinks;

/** What staff do in the section "Patient portal access": {@code /staff/{practice}/patients/{patient}/portal-access}. */
public final class PortalAccessPages {

    private final StaffPermit permit;
    private final PatientId patient;
    private final Patients patients;
    private final PortalAccess access;
    private final Invitations invitations;
    private final SendInvitation sending;
    private final LinkRequests requests;
    private final SecretLinks links;
    private final PortalAccessOverview section;
    private final RecordTab tab;

    public PortalAccessPages(
            StaffPermit permit,
            PatientId patient,
            Patients patients,
            PortalAccess access,
            Invitations invitations,
            SendInvitation sending,
            LinkRequests requests,
            SecretLinks links,
            PortalAccessOverview section,
            RecordTab tab) {
        this.permit = permit;
        this.patient = patient;
        this.patients = patients;
        this.access = access;
        this.invitations = invitations;
        this.sending = sending;
        this.requests = requests;
        this.links = links;
        this.section = section;
        this.tab = tab;
    }

    @POST
    public Response change(Form form) {
        boolean enabled = "true".equals(form.get("enabled"));
        try {
            access.change(patient, new PortalAccess.Change(form.get("email"), enabled));
            return tab.done(patient, enabled ? "portal-enabled" : "portal-disabled");
        } catch (Problem problem) {
            return refused(problem, new Refused(FormState.refused(form, problem), null, problem.whole()));
        }
    }

    @POST
    @Path("invitations")
    public Response send(Form form) {
        try {
            sending.send(patient, NewInvitation.typed(form), IdempotencyKey.of(form));
            return tab.done(patient, "invitation-sent");
        } catch (Problem problem) {
            return refusedInvitation(form, problem);
        }
    }

    /** Shows the sheet at once, since its secret is kept nowhere; sending the form again prints the same invitation. */
    @POST
    @Path("invitations/print")
    public Response print(Form form) {
        try {
            SendInvitation.Sheet sheet = sending.print(patient, NewInvitation.typed(form), IdempotencyKey.of(form));
            SheetPage page = new SheetPage(
                    permit.practice(), patients.get(patient).view(), sheet.invitation(), links.to(sheet.secret()));
            return Response.ok(new Html("portal/invitation/sheet.ftl", page)).build();
        } catch (Problem problem) {
            return refusedInvitation(form, problem);
        }
    }

    @POST
    @Path("invitations/{invitation}/resend")
    public Response resend(@PathParam("invitation") UUID id, Form form) {
        return settle("invitation-resent", () -> sending.resend(patient, id, IdempotencyKey.of(form)));
    }

    @POST
    @Path("invitations/{invitation}/revoke")
    public Response revoke(@PathParam("invitation") UUID id, Form form) {
        return settle("invitation-revoked", () -> invitations.revoke(patient, id));
    }

    @POST
    @Path("link-requests/{request}/dismiss")
    public Response dismiss(@PathParam("request") UUID id, Form form) {
        return settle("request-dismissed", () -> requests.dismiss(patient, id));
    }

    private Response settle(String what, Runnable change) {
        return tab.settle(
                patient,
                what,
                change,
                section,
                problem -> section.of(permit, patient, new Refused(null, null, problem)));
    }

    @POST
    @Path("invitations/{invitation}/retry")
    public Response retry(@PathParam("invitation") UUID id, Form form) {
        return settle("letter-retried", () -> invitations.retry(patient, id));
    }

    private Response refusedInvitation(Form form, Problem problem) {
        return refused(problem, new Refused(null, FormState.refused(form, problem), problem.whole()));
    }

    private Response refused(Problem problem, Refused refused) {
        return tab.refused(patient, problem, section, section.of(permit, patient, refused));
    }
}
