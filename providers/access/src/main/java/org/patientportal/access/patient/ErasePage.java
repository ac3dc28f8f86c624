package org.patientportal.access.patient;

import org.patientportal.kernel.FormState;
import org.patientportal.kernel.PracticeProfile;

/**
 * The staff page that asks before a record is erased.
 *
 * @param form confirm: the patient's family name
 */
public record ErasePage(PracticeProfile practice, PatientView patient, FormState form) {}
