package org.patientportal.access.patient;

import java.util.List;
import java.util.stream.Stream;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.OverviewSection;
import org.patientportal.kernel.StaffPermit;

/** One tab of a record's page, put together from the sections that the features add. */
public final class Overview {

    private final StaffPermit permit;
    private final String tab;
    private final List<OverviewSection> sections;

    /** @param tab which one: "overview" or "access-links" */
    public Overview(StaffPermit permit, String tab, List<OverviewSection> sections) {
        this.permit = permit;
        this.tab = tab;
        this.sections = sections;
    }

    /** @param done what has just been done, or null */
    public Html of(Patient patient, String done) {
        return page(patient, done, sections.stream().map(section -> section.of(permit, patient.id())));
    }

    /** @param shown one of the sections as it shall look after a refused form */
    public Html with(Patient patient, OverviewSection replaced, Html shown) {
        return page(
                patient,
                null,
                sections.stream().map(section -> section == replaced ? shown : section.of(permit, patient.id())));
    }

    private Html page(Patient patient, String done, Stream<Html> parts) {
        return new Html(
                "portal/patient/overview.ftl",
                new OverviewPage(permit.practice(), patient.view(), tab, parts.toList(), done));
    }
}
