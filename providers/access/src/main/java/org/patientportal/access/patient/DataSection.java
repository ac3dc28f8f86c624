package org.patientportal.access.patient;

import java.util.UUID;
import org.patientportal.kernel.PracticeProfile;

/**
 * "Data of this record" on the overview; every part may be absent.
 *
 * @param mayExport whether this person may download all that is kept
 * @param mayErase whether this person may erase it, and the practice allows it
 */
public record DataSection(PracticeProfile practice, UUID patient, boolean mayExport, boolean mayErase) {}
