package org.patientportal.access.patient;

import java.util.List;
import org.patientportal.kernel.FormState;
import org.patientportal.kernel.PracticeProfile;

/** The staff page that adds a patient: firstName, lastName, email, phone, type, language, source. */
public record AddPatientPage(PracticeProfile practice, FormState form, List<String> types, List<String> languages) {}
