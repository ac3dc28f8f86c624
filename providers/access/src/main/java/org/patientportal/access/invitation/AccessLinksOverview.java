package org.patientportal.access.invitation;

import java.util.List;
import org.patientportal.access.patient.Patient;
import org.patientportal.access.patient.PatientView;
import org.patientportal.access.patient.Patients;
import org.patientportal.kernel.FormState;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.RecordSection;
import org.patientportal.kernel.StaffAction;
import org.patientportal.kernel.StaffPermit;

/** What stands on the tab "Medical access code" of a record (ACC-04). */
public final class AccessLinksOverview implements RecordSection {

    private static final int ROWS = 20;

    private final Patients patients;
    private final Invitations accessLinks;

    public AccessLinksOverview(Patients patients, Invitations accessLinks) {
        this.patients = patients;
        this.accessLinks = accessLinks;
    }

    @Override
    public Html of(StaffPermit permit, PatientId id) {
        return of(permit, id, null, null);
    }

    /**
     * @param refused the form with its faults, or null
     * @param problem the code of what is wrong with the whole, or null
     */
    Html of(StaffPermit permit, PatientId id, FormState refused, String problem) {
        Patient patient = patients.get(id);
        PatientView view = patient.view();
        boolean closed = !InvitationKind.ACCESS_LINK.opens(patient);
        List<InvitationRow> links = accessLinks.history(id, null, ROWS).items().stream()
                .map(link -> InvitationRow.of(permit, !closed, link))
                .toList();
        return new Html(
                "portal/invitation/access-links.ftl",
                new AccessLinksSection(
                        permit.practice(),
                        view,
                        refused == null
                                ? FormState.of(InvitationTerms.proposal(InvitationKind.ACCESS_LINK, view))
                                : refused,
                        links,
                        permit.allows(StaffAction.SEND_ACCESS_LINK),
                        closed,
                        accessLinks.slotsLeft(id),
                        problem));
    }
}
