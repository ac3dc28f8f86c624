package org.patientportal.access.family;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.patientportal.access.family.AccountsOverview.Refused;
import org.patientportal.access.patient.RecordTab;
import org.patientportal.kernel.Form;
import org.patientportal.kernel.FormState;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.StaffPermit;

/** What staff do in the section "Linked accounts": {@code /staff/{practice}/patients/{patient}/links}. */
public final class LinkPages {

    private final StaffPermit permit;
    private final PatientId patient;
    private final ChangeLink change;
    private final AccountsOverview section;
    private final RecordTab tab;

    public LinkPages(
            StaffPermit permit, PatientId patient, ChangeLink change, AccountsOverview section, RecordTab tab) {
        this.permit = permit;
        this.patient = patient;
        this.change = change;
        this.section = section;
        this.tab = tab;
    }

    @POST
    @Path("{link}")
    public Response regrant(@PathParam("link") UUID link, Form form) {
        try {
            change.regrant(patient, link, NewGrant.typed(form));
            return tab.done(patient, "access-changed");
        } catch (Problem problem) {
            Refused refused = new Refused(link, FormState.refused(form, problem), problem.whole());
            return tab.refused(patient, problem, section, section.of(permit, patient, refused));
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
        return tab.settle(
                patient, what, verb, section, problem -> section.of(permit, patient, new Refused(null, null, problem)));
    }
}
