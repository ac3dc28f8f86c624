package org.patientportal.kernel;

/** A part of a record's overview that a feature adds to the staff's page. */
public interface OverviewSection {

    /**
     * @param permit what the member of staff may do in the practice
     * @param patient a record of that practice
     * @return the section's template, included into the overview with its view as {@code section}
     */
    Html of(StaffPermit permit, PatientId patient);
}
