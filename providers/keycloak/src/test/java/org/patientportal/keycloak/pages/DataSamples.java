package org.patientportal.keycloak.pages;

import static org.patientportal.keycloak.pages.StaffSamples.HOSTILE;
import static org.patientportal.keycloak.pages.StaffSamples.LONG;
import static org.patientportal.keycloak.pages.StaffSamples.NOW;
import static org.patientportal.keycloak.pages.StaffSamples.RIVERSIDE;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.patientportal.access.invitation.InvitationView;
import org.patientportal.access.patient.ErasePage;
import org.patientportal.access.patient.ExportFile;
import org.patientportal.access.patient.PatientView;
import org.patientportal.access.request.LinkRequestsExport;
import org.patientportal.kernel.ExportSection.Part;
import org.patientportal.kernel.FieldError;
import org.patientportal.kernel.FormState;
import org.patientportal.keycloak.mail.LettersExport;
import org.patientportal.keycloak.store.AuditExport;

/** The file with all data of a record, and the page that asks before a record is erased. */
final class DataSamples {

    private static final UUID PATIENT = UUID.fromString("01964c4e-8f00-7000-8000-000000000001");
    private static final String PATH = "/staff/riverside/patients/" + PATIENT;
    private static final PatientView ANNA = patient("Anna", "Meyer");

    private DataSamples() {}

    static Stream<Sample> all() {
        FormState wrong =
                StaffSamples.refused(Map.of("confirm", HOSTILE), new FieldError("confirm", "confirmation", ""));
        return Stream.of(
                erase("typical", new ErasePage(RIVERSIDE, ANNA, FormState.of(Map.of()))),
                erase("wrong", new ErasePage(RIVERSIDE, patient(LONG, HOSTILE), wrong)),
                export("typical", new ExportFile(RIVERSIDE, NOW, ANNA, parts("anna.meyer@example.org"))),
                export("odd", new ExportFile(StaffSamples.BARE, NOW, patient(LONG, HOSTILE), parts(HOSTILE))),
                export("empty", new ExportFile(RIVERSIDE, NOW, ANNA, parts())));
    }

    private static Sample erase(String name, ErasePage view) {
        return Sample.page("portal/patient/erase.ftl", name, "staff", PATH + "/erase", view);
    }

    private static Sample export(String name, ExportFile view) {
        return Sample.page("portal/patient/export.ftl", name, "staff", PATH + "/export", view);
    }

    private static List<Part> parts(String who) {
        return List.of(
                ProfileSamples.export(who),
                new Part(
                        "links",
                        "portal/family/links-export.ftl",
                        List.of(
                                AccountSamples.link(who, "full", "active"),
                                AccountSamples.link(null, "limited", "ended"))),
                new Part(
                        "invitations",
                        "portal/invitation/invitations-export.ftl",
                        List.of(invitation(who, "accepted"), invitation(who, "revoked"), invitation(who, "pending"))),
                new Part(
                        "access-links",
                        "portal/invitation/invitations-export.ftl",
                        List.of(invitation(who, "pending"))),
                new Part(
                        "letters",
                        "portal/mail/letters-export.ftl",
                        List.of(new LettersExport.Row("invitation", PATIENT, who, "sent", NOW))),
                new Part(
                        "link-requests",
                        "portal/request/requests-export.ftl",
                        List.of(
                                new LinkRequestsExport.Row(who, "expired", "open", NOW, null),
                                new LinkRequestsExport.Row(who, "brand-new", "answered", NOW, NOW))),
                new Part(
                        "history",
                        "portal/store/history-export.ftl",
                        List.of(
                                new AuditExport.Row(NOW, "patient.read", "done", null, "staff-page", who, false),
                                new AuditExport.Row(
                                        NOW, "record.enter", "refused", "no-permit", "patient-api", null, false),
                                new AuditExport.Row(NOW, "brand.new", "done", "brand-new-code", null, who, true)),
                        false));
    }

    private static List<Part> parts() {
        return parts("").stream()
                .map(part -> new Part(part.name(), part.template(), List.of()))
                .toList();
    }

    private static InvitationView invitation(String to, String status) {
        return new InvitationView(
                PATIENT,
                "invitation",
                to,
                "full",
                "self",
                StaffSamples.AREAS,
                null,
                "mail",
                status,
                NOW,
                NOW.plus(Duration.ofDays(2)),
                "sent",
                NOW,
                null,
                0,
                null,
                status.equals("pending") ? null : NOW);
    }

    private static PatientView patient(String first, String last) {
        return new PatientView(
                PATIENT,
                first,
                last,
                first.equals("Anna") ? LocalDate.of(1980, 5, 17) : null,
                "anna.meyer@example.org",
                null,
                "patient",
                "de",
                null,
                new PatientView.PortalAccess(true, "anna.meyer@example.org"),
                NOW);
    }
}
