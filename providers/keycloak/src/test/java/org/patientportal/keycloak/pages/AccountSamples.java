package org.patientportal.keycloak.pages;

import static org.patientportal.keycloak.pages.StaffSamples.HOSTILE;
import static org.patientportal.keycloak.pages.StaffSamples.LONG;
import static org.patientportal.keycloak.pages.StaffSamples.PATIENT;
import static org.patientportal.keycloak.pages.StaffSamples.RIVERSIDE;

import java.util.List;
import java.util.stream.Stream;
import org.patientportal.access.family.AccountPage;
import org.patientportal.access.family.AccountRecord;
import org.patientportal.access.family.AccountSearchPage;
import org.patientportal.kernel.port.Accounts.FoundAccount;

/** Accounts, as admins of the realm see them. */
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
                PATIENT,
                patient,
                StaffSamples.link("anna.meyer@example.org", level, status));
        return new AccountPage.Row(record, RIVERSIDE.zone(), may && open, may && open, may && !open);
    }

    private static Sample page(String template, String name, Object view) {
        return Sample.page("portal/" + template + ".ftl", name, "staff", "/accounts", view);
    }
}
