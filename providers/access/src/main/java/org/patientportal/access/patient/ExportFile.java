package org.patientportal.access.patient;

import java.time.Instant;
import java.util.List;
import org.patientportal.kernel.ExportSection;
import org.patientportal.kernel.PracticeProfile;

/** The export of one record as a file that a person can read: one HTML document that needs nothing else. */
public record ExportFile(
        PracticeProfile practice, Instant exportedAt, PatientView patient, List<ExportSection.Part> parts) {}
