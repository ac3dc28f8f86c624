package org.patientportal.access.patient;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.PortalPaths;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.RecordSection;
import org.patientportal.kernel.StaffPermit;

/**
 * One tab of the staff's page of a record: put together from the sections that the features add, and where the answers to
 * their forms lead.
 */
public final class RecordTab {

    private static final String OVERVIEW = "overview";

    private final StaffPermit permit;
    private final Patients patients;
    private final PortalPaths paths;
    private final String name;
    private final List<RecordSection> sections;

    /** @param name which one: "overview" stands at the record's own address, any other below it */
    public RecordTab(
            StaffPermit permit, Patients patients, PortalPaths paths, String name, List<RecordSection> sections) {
        this.permit = permit;
        this.patients = patients;
        this.paths = paths;
        this.name = name;
        this.sections = sections;
    }

    /** @param done what has just been done, or null */
    public Html show(PatientId id, String done) {
        return page(patients.read(id), done, sections.stream().map(section -> section.of(permit, id)));
    }

    /** Leads back to the tab, which says what has been done. */
    public Response done(PatientId id, String what) {
        String below = name.equals(OVERVIEW) ? "" : "/" + name;
        return paths.seeOther(
                PortalPaths.staff(permit.practice().alias(), "/patients/" + id + below + "?done=" + what));
    }

    /** @param shown one of the sections as it shall look after what was refused */
    public Response refused(PatientId id, Problem problem, RecordSection replaced, Html shown) {
        Stream<Html> parts = sections.stream().map(section -> section == replaced ? shown : section.of(permit, id));
        return Response.status(problem.status())
                .entity(page(patients.get(id), null, parts))
                .build();
    }

    /**
     * Does what a single button asks for, and leads back; what is wrong is told above its section.
     *
     * @param shown the section with the code of what is wrong
     */
    public Response settle(
            PatientId id, String what, Runnable verb, RecordSection section, Function<String, Html> shown) {
        try {
            verb.run();
            return done(id, what);
        } catch (Problem problem) {
            return refused(id, problem, section, shown.apply(problem.code()));
        }
    }

    private Html page(Patient patient, String done, Stream<Html> parts) {
        return new Html(
                "portal/patient/overview.ftl",
                new RecordTabPage(permit.practice(), patient.view(), name, parts.toList(), done));
    }
}
