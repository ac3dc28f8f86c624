package org.patientportal.access.patient;

import java.util.List;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.PracticeProfile;
import org.patientportal.kernel.Slice;

/**
 * The staff page with the practice's patients.
 *
 * @param search what was searched for, never null
 * @param after the cursor of this page, or null on the first
 * @param notices what waits for staff
 * @param done what has just been done, or null
 */
public record PatientListPage(
        PracticeProfile practice,
        String search,
        String after,
        Slice<PatientView> patients,
        List<Html> notices,
        boolean mayAdd,
        String done) {}
