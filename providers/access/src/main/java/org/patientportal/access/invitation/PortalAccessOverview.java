package org.patientportal.access.invitation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.patientportal.access.patient.Patient;
import org.patientportal.access.patient.PatientView;
import org.patientportal.access.patient.Patients;
import org.patientportal.access.request.LinkRequests;
import org.patientportal.kernel.AccessLevel;
import org.patientportal.kernel.FormState;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.RecordSection;
import org.patientportal.kernel.StaffAction;
import org.patientportal.kernel.StaffPermit;
import org.patientportal.kernel.Wire;

/** The section "Patient portal access" of a record's overview (INV-01). */
public final class PortalAccessOverview implements RecordSection {

    private static final int ROWS = 20;
    private static final Refused NOTHING_REFUSED = new Refused(null, null, null);

    /**
     * What was tried in vain.
     *
     * @param access the enabling form with its faults, or null
     * @param invite the invitation form with its faults, or null
     * @param problem the code of what is wrong with the whole, or null
     */
    record Refused(FormState access, FormState invite, String problem) {}

    private final Patients patients;
    private final Invitations invitations;
    private final LinkRequests requests;

    public PortalAccessOverview(Patients patients, Invitations invitations, LinkRequests requests) {
        this.patients = patients;
        this.invitations = invitations;
        this.requests = requests;
    }

    @Override
    public Html of(StaffPermit permit, PatientId id) {
        return of(permit, id, NOTHING_REFUSED);
    }

    /** @param refused what the person has just tried in vain */
    Html of(StaffPermit permit, PatientId id, Refused refused) {
        Patient patient = patients.get(id);
        PatientView view = patient.view();
        String portalEmail = view.portalAccess().email();
        String proposed = portalEmail != null ? portalEmail : view.email();
        Map<String, String> address = proposed == null ? Map.of() : Map.of("email", proposed);
        List<String> levels = Stream.of(AccessLevel.FULL, AccessLevel.LIMITED)
                .filter(level -> permit.allows(StaffAction.giving(level)))
                .map(Wire::name)
                .toList();
        return new Html(
                "portal/invitation/portal-access.ftl",
                new PortalAccessSection(
                        permit.practice(),
                        view,
                        refused.access() != null ? refused.access() : FormState.of(address),
                        refused.invite() != null ? refused.invite() : FormState.of(proposal(view, levels)),
                        invitations.history(id, null, ROWS).items().stream()
                                .map(invitation -> InvitationRow.of(permit, patient.portalEnabled(), invitation))
                                .toList(),
                        requests.of(id),
                        levels,
                        permit.allows(StaffAction.MANAGE_PORTAL_ACCESS),
                        invitations.slotsLeft(id),
                        refused.problem()));
    }

    /** What the invitation form holds at first. */
    private static Map<String, String> proposal(PatientView patient, List<String> levels) {
        Map<String, String> values = InvitationTerms.proposal(InvitationKind.INVITATION, patient);
        levels.stream().findFirst().ifPresent(level -> values.put("level", level));
        return values;
    }
}
