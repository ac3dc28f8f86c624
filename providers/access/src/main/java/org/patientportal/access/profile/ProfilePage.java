package org.patientportal.access.profile;

import org.patientportal.kernel.FormState;
import org.patientportal.kernel.PracticeProfile;

/**
 * The page on which a person sees and changes a profile.
 *
 * @param form firstName, lastName, birthDate, phone, email; and each once more as shown-…, as the page showed it first
 * @param done what has just been done, such as "profile-saved", or null
 */
public record ProfilePage(PracticeProfile practice, RecordDetails record, FormState form, String done) {}
