package org.patientportal.access.patient;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.patientportal.kernel.Checks;
import org.patientportal.kernel.Form;
import org.patientportal.kernel.FormState;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.PortalPaths;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.StaffPermit;

/** {@code /staff/{practice}/patients/{patient}/erase}: erases a record, when its family name has been typed. */
public final class ErasurePages {

    private final StaffPermit permit;
    private final PatientId id;
    private final Erasure erasure;
    private final PortalPaths paths;

    public ErasurePages(StaffPermit permit, PatientId id, Erasure erasure, PortalPaths paths) {
        this.permit = permit;
        this.id = id;
        this.erasure = erasure;
        this.paths = paths;
    }

    @GET
    public Html ask() {
        return page(erasure.check(id), FormState.of(Map.of()));
    }

    @POST
    public Response erase(Form form) {
        Patient patient = erasure.check(id);
        try {
            Checks checks = new Checks();
            checks.confirmed("confirm", form.get("confirm"), patient.view().lastName());
            checks.done();
        } catch (Problem problem) {
            return Response.status(problem.status())
                    .entity(page(patient, FormState.refused(form, problem)))
                    .build();
        }
        erasure.erase(id);
        return paths.seeOther(PortalPaths.staff(permit.practice().alias(), "/patients?done=patient-erased"));
    }

    private Html page(Patient patient, FormState form) {
        return new Html("portal/patient/erase.ftl", new ErasePage(permit.practice(), patient.view(), form));
    }
}
