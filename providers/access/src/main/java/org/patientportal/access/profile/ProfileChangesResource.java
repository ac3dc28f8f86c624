package org.patientportal.access.profile;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.patientportal.access.patient.PatientView;
import org.patientportal.access.patient.Patients;
import org.patientportal.kernel.Endpoint;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.Slice;

/** {@code /practices/{practice}/patients/{patient}/profile-changes} of the staff API. */
public final class ProfileChangesResource {

    private final ProfileChanges changes;
    private final DecideProfileChange decide;
    private final Patients patients;
    private final PatientId patient;

    public ProfileChangesResource(
            ProfileChanges changes, DecideProfileChange decide, Patients patients, PatientId patient) {
        this.changes = changes;
        this.decide = decide;
        this.patients = patients;
        this.patient = patient;
    }

    /** @param version of the change, as it was read */
    public record Seen(int version) {}

    @GET
    @Endpoint("What people want changed in a patient's record and staff have not decided yet; at most 100.")
    public Slice<ProfileChangeView> waiting() {
        return Slice.whole(changes.of(patients.read(patient)));
    }

    @POST
    @Path("{entry}/approve")
    @Endpoint("Takes a change over into the record, if it still is the one that was read; answers the patient.")
    public PatientView approve(@PathParam("entry") UUID entry, Seen seen) {
        return decide.approve(patient, entry, version(seen)).view();
    }

    @POST
    @Path("{entry}/decline")
    @Endpoint("Declines a change, if it still is the one that was read; answers the patient.")
    public PatientView decline(@PathParam("entry") UUID entry, Seen seen) {
        return decide.decline(patient, entry, version(seen)).view();
    }

    private static int version(Seen seen) {
        if (seen == null) {
            throw Problem.malformed("The version that was read is missing.");
        }
        return seen.version();
    }
}
