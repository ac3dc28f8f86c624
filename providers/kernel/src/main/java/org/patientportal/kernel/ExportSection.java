package org.patientportal.kernel;

import java.util.List;

/** What a feature adds to the export of one record (SEC-07): all that it keeps about the person, and no secret. */
public interface ExportSection {

    /**
     * @param permit of a member of staff who may export
     * @param patient a record of that practice
     */
    Part of(StaffPermit permit, PatientId patient);

    /**
     * @param name the feature's word, such as "invitations": the member of the JSON export
     * @param template shows the part in the file for people, with the part as {@code part}
     * @param rows public records, the newest first
     * @param complete false when there are older rows than these, too many for one file
     */
    record Part(String name, String template, List<?> rows, boolean complete) {

        /** All there is. */
        public Part(String name, String template, List<?> rows) {
            this(name, template, rows, true);
        }
    }
}
