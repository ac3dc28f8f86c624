package org.patientportal.access.family;

import org.patientportal.kernel.ExportSection;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.StaffPermit;

/** The accounts that may see the record, or once could. What else such an account sees is not told. */
public final class LinksExport implements ExportSection {

    private final Links links;

    public LinksExport(Links links) {
        this.links = links;
    }

    /** There is one row for each account and record, and so few of them that they need no pages. */
    @Override
    public Part of(StaffPermit permit, PatientId patient) {
        return new Part(
                "links",
                "portal/family/links-export.ftl",
                links.everyOne(permit.practice().id(), patient));
    }
}
