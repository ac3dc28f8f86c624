package org.patientportal.keycloak.pages;

import static org.patientportal.keycloak.pages.StaffSamples.HOSTILE;
import static org.patientportal.keycloak.pages.StaffSamples.RIVERSIDE;
import static org.patientportal.keycloak.pages.StaffSamples.staff;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.patientportal.access.invitation.AccessLinksSection;
import org.patientportal.access.invitation.InvitationRow;
import org.patientportal.access.patient.PatientView;
import org.patientportal.access.patient.RecordTabPage;
import org.patientportal.kernel.FieldError;
import org.patientportal.kernel.FormState;
import org.patientportal.kernel.Html;

/** The tab "Medical access code" of a record. */
final class AccessLinkSamples {

    private static final PatientView ANNA = StaffSamples.patient("Anna", "Meyer", true);
    private static final FormState FORM =
            FormState.of(Map.of("email", "anna.meyer@example.org", "expiresInHours", "120", "once", "a-b"));

    private AccessLinkSamples() {}

    static Stream<Sample> all() {
        FormState wrong = StaffSamples.refused(
                Map.of("email", HOSTILE, "expiresInHours", "500"),
                new FieldError("email", "email", ""),
                new FieldError("expiresInHours", "expiry", "", List.of(1, 168)));
        return Stream.of(
                tab("typical", "access-link-sent", FORM, rows(true), true, false, 2, null),
                tab("empty", null, FORM, List.of(), true, false, 3, null),
                tab("wrong", null, wrong, rows(true), true, false, 1, null),
                tab("full", null, FORM, rows(true), true, false, 0, "not-pending"),
                tab("reception", null, FORM, rows(false), false, false, 2, null),
                tab("closed", null, FORM, rows(false), true, true, 3, "portal-disabled"));
    }

    private static List<InvitationRow> rows(boolean maySend) {
        return LetterSamples.history().stream()
                .map(link -> new InvitationRow(
                        link, maySend && link.status().equals("pending"), maySend, link.deliveryFault() != null))
                .toList();
    }

    private static Sample tab(
            String name,
            String done,
            FormState form,
            List<InvitationRow> rows,
            boolean maySend,
            boolean closed,
            int slots,
            String problem) {
        AccessLinksSection section =
                new AccessLinksSection(RIVERSIDE, ANNA, form, rows, maySend, closed, slots, problem);
        return staff(
                "patient/overview",
                "access-links-" + name,
                "/staff/riverside/patients/" + ANNA.id() + "/access-links",
                new RecordTabPage(
                        RIVERSIDE,
                        ANNA,
                        "access-links",
                        List.of(new Html("portal/invitation/access-links.ftl", section)),
                        done));
    }
}
