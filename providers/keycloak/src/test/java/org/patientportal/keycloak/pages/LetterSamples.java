package org.patientportal.keycloak.pages;

import static org.patientportal.keycloak.pages.StaffSamples.BARE;
import static org.patientportal.keycloak.pages.StaffSamples.HOSTILE;
import static org.patientportal.keycloak.pages.StaffSamples.LONG;
import static org.patientportal.keycloak.pages.StaffSamples.NOW;
import static org.patientportal.keycloak.pages.StaffSamples.RIVERSIDE;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.patientportal.access.invitation.InvitationView;
import org.patientportal.keycloak.mail.LettersPage;

/** Letters as staff see them: what they say, and how far they have come. */
final class LetterSamples {

    private LetterSamples() {}

    static Stream<Sample> all() {
        LettersPage typical = new LettersPage(
                RIVERSIDE,
                List.of(
                        new LettersPage.Example(
                                "invitation", "de", "Deutsch", "Ihre Einladung", "Guten Tag,\n\nhier ist der Link."),
                        new LettersPage.Example(
                                "invitation", "en", "English", "Your invitation", "Hello,\n\nhere is the link.")));
        LettersPage odd = new LettersPage(
                BARE, List.of(new LettersPage.Example("brand-new-kind", "en", "English", HOSTILE, LONG + HOSTILE)));
        return Stream.of(page("typical", typical), page("odd", odd));
    }

    static List<InvitationView> history() {
        Instant next = NOW.plusSeconds(60);
        return List.of(
                invitation("pending", "queued", "anna.meyer@example.org", null),
                waiting("queued", "mail-server-unreachable", next),
                waiting("queued", "brand-new-fault", next),
                waiting("sending", "mail-server-busy", null),
                waiting("failed", "address-refused", null),
                invitation("accepted", "sent", "anna.meyer@example.org", NOW),
                invitation("expired", "sent", "father@example.org", null),
                invitation("pending", null, "printed@example.org", null),
                invitation("revoked", "cancelled", HOSTILE, NOW));
    }

    static InvitationView invitation(String status, String delivery, String email, Instant decided) {
        return new InvitationView(
                UUID.randomUUID(),
                "invitation",
                email,
                "full",
                "self",
                StaffSamples.AREAS,
                null,
                delivery == null ? "paper" : "mail",
                status,
                NOW,
                NOW.plusSeconds(172_800),
                delivery,
                null,
                null,
                0,
                null,
                decided);
    }

    private static InvitationView waiting(String delivery, String fault, Instant next) {
        return new InvitationView(
                UUID.randomUUID(),
                "invitation",
                LONG + "@example.org",
                "limited",
                "parent",
                List.of("appointments", "brand-new"),
                NOW,
                "mail",
                "pending",
                NOW,
                NOW.plusSeconds(172_800),
                delivery,
                NOW,
                fault,
                3,
                next,
                null);
    }

    private static Sample page(String name, LettersPage view) {
        return Sample.page("portal/mail/letters.ftl", name, "staff", "/staff/riverside/letters", view);
    }
}
