package org.patientportal.access.invitation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.patientportal.access.family.NewGrant;
import org.patientportal.access.patient.Patient;
import org.patientportal.access.patient.PatientView;
import org.patientportal.access.patient.Patients;
import org.patientportal.kernel.FormState;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.OverviewSection;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.StaffAction;
import org.patientportal.kernel.StaffPermit;

/** What stands on the tab "Medical access code" of a record (ACC-04). */
public final class AccessLinksTab implements OverviewSection {

    private static final int ROWS = 20;

    private final Patients patients;
    private final Invitations accessLinks;

    public AccessLinksTab(Patients patients, Invitations accessLinks) {
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
                        refused == null ? FormState.of(proposal(view)) : refused,
                        links,
                        permit.allows(StaffAction.SEND_ACCESS_LINK),
                        closed,
                        accessLinks.slotsLeft(id),
                        problem));
    }

    private static Map<String, String> proposal(PatientView patient) {
        Map<String, String> values = new HashMap<>(NewGrant.proposed());
        values.put("once", UUID.randomUUID().toString());
        values.put(
                "expiresInHours",
                String.valueOf(InvitationKind.ACCESS_LINK.usual().toHours()));
        String address =
                patient.portalAccess().email() != null ? patient.portalAccess().email() : patient.email();
        if (address != null) {
            values.put("email", address);
        }
        return values;
    }
}
