package org.patientportal.keycloak.pages;

import static org.patientportal.keycloak.pages.StaffSamples.HOSTILE;
import static org.patientportal.keycloak.pages.StaffSamples.LONG;
import static org.patientportal.keycloak.pages.StaffSamples.NOW;
import static org.patientportal.keycloak.pages.StaffSamples.PATIENT;
import static org.patientportal.keycloak.pages.StaffSamples.RIVERSIDE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.patientportal.access.family.AccountPage;
import org.patientportal.access.family.AccountRecord;
import org.patientportal.access.family.AccountSearchPage;
import org.patientportal.access.family.AccountsSection;
import org.patientportal.access.family.LinkView;
import org.patientportal.access.invitation.PortalAccessSection;
import org.patientportal.kernel.FieldError;
import org.patientportal.kernel.FormState;
import org.patientportal.kernel.port.Accounts.FoundAccount;

/** Accounts with access, as admins of the realm see them and as staff see them on a record. */
final class AccountSamples {

    private static final FoundAccount ANNA = new FoundAccount("b7a9", "Anna Meyer", "anna.meyer@example.org", true);
    private static final FoundAccount ODD = new FoundAccount("f:1:x/y", HOSTILE, null, false);

    private AccountSamples() {}

    static Stream<Sample> all() {
        return Stream.of(
                page("family/account-search", "typical", new AccountSearchPage("an", List.of(ANNA, ODD))),
                page("family/account-search", "empty", new AccountSearchPage("", List.of())),
                page("family/account-search", "nothing", new AccountSearchPage(HOSTILE, List.of())),
                page(
                        "family/account",
                        "typical",
                        new AccountPage(
                                ANNA,
                                List.of(
                                        row("Anna Meyer", "full", "active", true),
                                        row(LONG, "limited", "active", true),
                                        row("Max Meyer", "full", "ended", true)))),
                page(
                        "family/account",
                        "odd",
                        new AccountPage(ODD, List.of(row(HOSTILE, "brand-new", "active", false)))),
                page("family/account", "nothing", new AccountPage(ANNA, List.of())));
    }

    private static AccountPage.Row row(String patient, String level, String status, boolean may) {
        boolean open = status.equals("active");
        AccountRecord record = new AccountRecord(
                "riverside",
                RIVERSIDE.name(),
                RIVERSIDE.zone().getId(),
                true,
                PATIENT,
                patient,
                link("anna.meyer@example.org", level, status));
        return new AccountPage.Row(record, RIVERSIDE.zone(), may && open, may && open, may && !open);
    }

    private static Sample page(String template, String name, Object view) {
        return Sample.page("portal/" + template + ".ftl", name, "staff", "/accounts", view);
    }

    /** Those of a record, where it has been invited. */
    static AccountsSection section(PortalAccessSection section) {
        boolean manages = section.mayManage();
        FormState form = FormState.of(Map.of("relationship", "parent", "area-forms", "true", "until", "2027-03-31"));
        FormState wrong = StaffSamples.refused(
                Map.of("relationship", "parent", "until", "2020-01-01"),
                new FieldError("areas", "required", ""),
                new FieldError("until", "day-to-come", ""));
        List<AccountsSection.Row> links = section.invitations().isEmpty()
                ? List.of()
                : List.of(
                        new AccountsSection.Row(
                                link("anna.meyer@example.org", "full", "active"),
                                manages,
                                manages,
                                false,
                                manages,
                                form),
                        new AccountsSection.Row(
                                link(LONG + "@example.org", "limited", "active"),
                                false,
                                manages,
                                manages,
                                manages,
                                section.problem() == null ? form : wrong),
                        new AccountsSection.Row(
                                link("father@example.org", "full", "ended"), false, false, manages, false, form),
                        new AccountsSection.Row(
                                link(null, "brand-new-level", "active"), false, manages, false, false, form));
        return new AccountsSection(RIVERSIDE, PATIENT, links, section.problem() == null ? null : "access-ended");
    }

    static LinkView link(String account, String level, String status) {
        Instant ended = status.equals("ended") ? NOW : null;
        boolean full = level.equals("full");
        return new LinkView(
                UUID.randomUUID(),
                account,
                full ? "self" : "parent",
                level,
                full ? StaffSamples.AREAS : List.of("appointments", "forms"),
                "invitation",
                status,
                NOW,
                full ? null : NOW.plusSeconds(8_640_000),
                ended,
                ended == null ? null : "staff",
                ended == null && full,
                ended == null,
                ended != null);
    }
}
