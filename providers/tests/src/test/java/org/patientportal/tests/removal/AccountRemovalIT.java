package org.patientportal.tests.removal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Clinic.LinkedPatient;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

@Tag("removal")
@PortalTest
class AccountRemovalIT {

    private final Clinic clinic;
    private final Leaving admin;

    AccountRemovalIT(Clinic clinic) {
        this.clinic = clinic;
        this.admin = new Leaving(clinic.run());
    }

    @Requirement("SEC-07")
    @Test
    void the_links_of_a_removed_account_end_and_all_else_stays() {
        LinkedPatient anna = clinic.linked("Anna");
        Patient record = anna.patient();
        assertThat(overview(record)).contains("Linked accounts");

        admin.removesAccount(clinic, anna.person()).expect(204);

        assertThat(overview(record)).doesNotContain("Linked accounts", "no longer exists");
        assertThat(clinic.petra().look(record, anna.invitation()).status()).isEqualTo("accepted");
        assertThat(admin.audit(record))
                .anyMatch(row -> row.startsWith("invitation.accept done"))
                .anyMatch(row -> row.matches("link.ended done account-removed keycloak [0-9a-f-]{36}"));
    }

    @Requirement("SEC-07")
    @Test
    void other_accounts_of_the_same_record_keep_their_links() {
        LinkedPatient anna = clinic.linked("Anna");
        Person father = clinic.account("Frank");
        clinic.petra()
                .invites(anna.patient(), java.util.Map.of("email", father.email()))
                .expect(201);
        new PlainJourney(clinic, clinic.mailbox().letterTo(father.email()).link())
                .signIn(father)
                .connect()
                .expectDashboard();

        admin.removesAccount(clinic, anna.person()).expect(204);

        father.get("/patients/" + anna.patient().id()).expect(200);
        assertThat(overview(anna.patient()))
                .contains("Linked accounts", father.email())
                .doesNotContain("no longer exists");
        assertThat(admin.audit(anna.patient()))
                .filteredOn(row -> row.startsWith("link.ended"))
                .hasSize(1);
    }

    @Requirement("SEC-07")
    @Test
    void somebody_new_with_the_same_address_finds_nothing() {
        LinkedPatient anna = clinic.linked("Anna");
        admin.removesAccount(clinic, anna.person()).expect(204);

        Person again = new Person(
                clinic, "Anna", "Again", anna.person().email(), anna.person().password());
        clinic.realm().addAccount(again);

        assertThat(again.mayEnter()).isFalse();
        clinic.petra().invites(clinic.petra().adds(again));
        String link = clinic.mailbox().letterTo(again.email(), 2).link();
        new PlainJourney(clinic, link).signIn(again).connect().expectDashboard();
        assertThat(again.get("/me").expect(200).json().get("records")).hasSize(1);
        again.get("/patients/" + anna.patient().id()).expect(404);
    }

    private String overview(Patient patient) {
        HttpBrowser desk = PlainJourney.signInAt(
                clinic,
                "/staff/riverside/patients/" + patient.id(),
                clinic.petra().person());
        return desk.page().selectFirst("main").text();
    }
}
