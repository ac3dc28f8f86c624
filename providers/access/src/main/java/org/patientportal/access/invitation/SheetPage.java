package org.patientportal.access.invitation;

import org.patientportal.access.patient.PatientView;
import org.patientportal.kernel.ForReader;
import org.patientportal.kernel.PracticeProfile;

/**
 * The sheet that staff print for a patient without e-mail at hand (INV-16).
 *
 * @param link opens the invitation; it stands here and nowhere else
 */
public record SheetPage(PracticeProfile practice, PatientView patient, InvitationView invitation, String link)
        implements ForReader {

    @Override
    public String language() {
        return patient.language() != null ? patient.language() : practice.language();
    }
}
