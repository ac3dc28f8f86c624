package org.patientportal.access.profile;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.IntFunction;
import org.patientportal.access.patient.RecordTab;
import org.patientportal.kernel.Form;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.StaffPermit;

/** What staff do in the section "Changes asked for": {@code /staff/{practice}/patients/{patient}/profile-changes}. */
public final class ProfileChangePages {

    private final StaffPermit permit;
    private final PatientId patient;
    private final DecideProfileChange decide;
    private final ProfileChangesOverview section;
    private final RecordTab tab;

    public ProfileChangePages(
            StaffPermit permit,
            PatientId patient,
            DecideProfileChange decide,
            ProfileChangesOverview section,
            RecordTab tab) {
        this.permit = permit;
        this.patient = patient;
        this.decide = decide;
        this.section = section;
        this.tab = tab;
    }

    @POST
    @Path("{entry}/approve")
    public Response approve(@PathParam("entry") UUID entry, Form form) {
        return settle("profile-approved", form, seen -> decide.approve(patient, entry, seen));
    }

    @POST
    @Path("{entry}/decline")
    public Response decline(@PathParam("entry") UUID entry, Form form) {
        return settle("profile-declined", form, seen -> decide.decline(patient, entry, seen));
    }

    private Response settle(String what, Form form, IntFunction<?> verb) {
        return tab.settle(
                patient,
                what,
                () -> verb.apply(version(form)),
                section,
                // what has been taken back is gone; a record of another practice is not found here once more
                problem -> section.of(permit, patient, problem.equals("not-found") ? "profile-changed" : problem));
    }

    /** @return what was looked at; a version that no entry has when the form does not say */
    private static int version(Form form) {
        String version = form.get("version");
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }
}
