package org.patientportal.access.patient;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.patientportal.kernel.DeskNotice;
import org.patientportal.kernel.Form;
import org.patientportal.kernel.FormState;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.PortalPaths;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.SpokenLanguages;
import org.patientportal.kernel.StaffAction;
import org.patientportal.kernel.StaffPermit;
import org.patientportal.kernel.Wire;

/** {@code /staff/{practice}/patients}: list, add, overview. */
public final class PatientPages {

    private static final int ROWS = 25;

    private final StaffPermit permit;
    private final Patients patients;
    private final RecordTab overview;
    private final List<DeskNotice> notices;
    private final PortalPaths paths;

    public PatientPages(
            StaffPermit permit, Patients patients, RecordTab overview, List<DeskNotice> notices, PortalPaths paths) {
        this.permit = permit;
        this.patients = patients;
        this.overview = overview;
        this.notices = notices;
        this.paths = paths;
    }

    @GET
    public Html list(
            @QueryParam("search") String search, @QueryParam("after") String after, @QueryParam("done") String done) {
        return new Html(
                "portal/patient/list.ftl",
                new PatientListPage(
                        permit.practice(),
                        search == null ? "" : search,
                        after,
                        patients.list(search, after, ROWS),
                        notices.stream()
                                .flatMap(notice -> notice.of(permit).stream())
                                .toList(),
                        permit.allows(StaffAction.ADD_PATIENT),
                        done));
    }

    @GET
    @Path("new")
    public Html add() {
        permit.require(StaffAction.ADD_PATIENT);
        return form(FormState.of(Map.of()));
    }

    @POST
    public Response add(Form form) {
        try {
            Patient added = patients.add(new NewPatient(
                    form.get("firstName"),
                    form.get("lastName"),
                    form.get("email"),
                    form.get("phone"),
                    form.get("type"),
                    form.get("language"),
                    form.get("source")));
            return paths.seeOther(
                    PortalPaths.staff(permit.practice().alias(), "/patients/" + added.id() + "?done=patient-added"));
        } catch (Problem problem) {
            return Response.status(problem.status())
                    .entity(form(FormState.refused(form, problem)))
                    .build();
        }
    }

    @GET
    @Path("{patient}")
    public Html overview(@PathParam("patient") UUID id, @QueryParam("done") String done) {
        return overview.show(new PatientId(id), done);
    }

    private Html form(FormState form) {
        List<String> types = Arrays.stream(PatientType.values()).map(Wire::name).toList();
        return new Html(
                "portal/patient/add.ftl", new AddPatientPage(permit.practice(), form, types, SpokenLanguages.TAGS));
    }
}
