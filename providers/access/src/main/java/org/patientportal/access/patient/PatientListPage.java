package org.patientportal.access.patient;

import org.patientportal.kernel.PracticeProfile;
import org.patientportal.kernel.Slice;

/**
 * The staff page with the practice's patients.
 *
 * @param search what was searched for, never null
 * @param after the cursor of this page, or null on the first
 */
public record PatientListPage(
        PracticeProfile practice, String search, String after, Slice<PatientView> patients, boolean mayAdd) {}
