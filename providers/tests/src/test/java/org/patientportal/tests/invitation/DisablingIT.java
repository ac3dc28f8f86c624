package org.patientportal.tests.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Clinic.LinkedPatient;
import org.patientportal.tests.clinic.Invitation;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** Disabling portal access, with several records and several accounts. */
@PortalTest
class DisablingIT {

    private final Clinic clinic;
    private final Staff petra;

    DisablingIT(Clinic clinic) {
        this.clinic = clinic;
        this.petra = clinic.petra();
    }

    @Requirement({"DIS-01", "DIS-03"})
    @Test
    void the_record_is_closed_to_every_account_and_their_other_records_stay_open() {
        LinkedPatient mother = clinic.linked("Maria");
        Patient own = mother.patient();
        Patient child = petra.adds(clinic.someone("Kim"));
        join(mother.person(), child, 2);
        Person father = clinic.account("Franz");
        join(father, child, 1);
        HttpBrowser motherAtHome = PlainJourney.signInAt(clinic, "/patients/" + child.id(), mother.person());
        HttpBrowser fatherAtHome = PlainJourney.signInAt(clinic, "/patients/" + child.id(), father);
        assertThat(motherAtHome.status()).isEqualTo(200);
        assertThat(fatherAtHome.status()).isEqualTo(200);

        petra.disables(child).expect(200);

        assertThat(motherAtHome
                        .open(clinic.portal() + "/patients/" + child.id())
                        .status())
                .isEqualTo(404);
        assertThat(fatherAtHome
                        .open(clinic.portal() + "/patients/" + child.id())
                        .status())
                .isEqualTo(404);
        mother.person().get("/patients/" + child.id()).expect(404);
        mother.person().get("/patients/" + own.id()).expect(200);
        assertThat(mother.person().get("/me").expect(200).json().get("records")).hasSize(1);
        assertThat(father.mayEnter()).isFalse();
        HttpBrowser refused = fatherAtHome.open(clinic.portal() + "/");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.page().text()).contains("No portal access", "opens no patient record any more");
    }

    @Requirement({"DIS-03", "DIS-05"})
    @Test
    void an_account_without_a_record_is_told_whom_to_ask_and_may_use_another_one() {
        LinkedPatient anna = clinic.linked("Anna");
        Person berta = clinic.linked("Berta").person();
        petra.disables(anna.patient()).expect(200);

        HttpBrowser browser = PlainJourney.signInAt(clinic, "/", anna.person());

        assertThat(browser.page().text()).contains("opens no patient record any more", "Riverside Practice");
        browser.submit("form:has(button[name=switch])", Map.of("switch", "true"));
        PlainJourney.fillInLogin(browser, berta);
        assertThat(browser.address().getPath()).matches(".*/patient-portal/patients/[0-9a-f-]{36}");
    }

    @Requirement("DIS-05")
    @Test
    void an_account_that_never_had_a_record_is_refused_by_the_portal_and_by_its_apps_but_not_by_others() {
        Person nobody = clinic.account("Nemo");

        assertThat(PlainJourney.signInAt(clinic, "/", nobody).page().text()).contains("Ask your practice");
        assertThat(nobody.mayEnter()).isFalse();
        assertThat(clinic.token(nobody, org.patientportal.tests.clinic.ClinicRealm.OTHER_APP))
                .isNotEmpty();
    }

    @Requirement({"DIS-01", "DIS-02", "DIS-04"})
    @Test
    void from_the_page_as_well_and_old_links_never_come_back_to_life() {
        LinkedPatient anna = clinic.linked("Anna");
        Patient patient = anna.patient();
        Invitation pending =
                Invitation.of(petra.invites(patient, Map.of()).expect(201).json());
        String link = clinic.mailbox().letterTo(anna.person().email(), 2).link();
        HttpBrowser desk = PlainJourney.signInAt(clinic, "/staff/riverside/patients/" + patient.id(), petra.person());

        desk.submit("form:has(input[name=enabled][value=false])", Map.of());

        assertThat(desk.page().text()).contains("Nobody can open this record in the portal any more");
        assertThat(petra.look(patient, pending).status()).isEqualTo("revoked");
        assertThat(petra.look(patient, anna.invitation()).status()).isEqualTo("accepted");
        petra.enables(patient).expect(200);
        assertThat(petra.look(patient, pending).status()).isEqualTo("revoked");
        assertThat(new PlainJourney(clinic, link).offersChoice()).isFalse();
        assertThat(anna.person().mayEnter())
                .as("enabled again, but not invited again")
                .isFalse();
        petra.invites(patient, Map.of()).expect(201);
        String fresh = clinic.mailbox().letterTo(anna.person().email(), 3).link();
        new PlainJourney(clinic, fresh).signIn(anna.person()).connect().expectDashboard();
        anna.person().get("/patients/" + patient.id()).expect(200);
    }

    /** @param letter how many letters the person has got then */
    private void join(Person person, Patient patient, int letter) {
        petra.enables(patient).expect(200);
        petra.invites(patient, Map.of("email", person.email())).expect(201);
        String link = clinic.mailbox().letterTo(person.email(), letter).link();
        new PlainJourney(clinic, link).signIn(person).connect().expectDashboard();
    }
}
