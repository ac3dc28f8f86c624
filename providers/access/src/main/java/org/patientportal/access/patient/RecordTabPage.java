package org.patientportal.access.patient;

import java.util.List;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.PracticeProfile;

/**
 * One tab of the staff page of a record.
 *
 * @param tab the tab that is shown: "overview" or "access-links"
 * @param sections what the features show of the record, in order
 * @param done what has just been done, such as "patient-added" or "invitation-sent", or null
 */
public record RecordTabPage(
        PracticeProfile practice, PatientView patient, String tab, List<Html> sections, String done) {}
