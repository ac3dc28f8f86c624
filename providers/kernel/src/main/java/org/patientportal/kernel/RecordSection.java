package org.patientportal.kernel;

/** A part of the staff's page of a record that a feature adds. */
public interface RecordSection {

    /**
     * @param permit what the member of staff may do in the practice
     * @param patient a record of that practice
     * @return the section's template, included into the page with its view as {@code section}
     */
    Html of(StaffPermit permit, PatientId patient);
}
