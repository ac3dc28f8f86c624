package org.patientportal.tests.matrix;

import java.util.Map;
import java.util.Set;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.ClinicRealm;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.run.Secrets;

/** Everybody who comes to the clinic, each signed in once; the rightful ones first. */
final class Callers {

    private final Clinic clinic;
    private final Clinic elsewhere;
    private final Visitor anna;
    private final Visitor petra;
    private final Visitor root;

    Callers(GuardedClinic guarded) {
        this.clinic = guarded.clinic();
        this.elsewhere = guarded.elsewhere();
        this.anna = patient(guarded.anna()).mayNotSee(Set.of(GuardedClinic.LAKESIDE));
        this.root = staff(clinic.root()).mayNotSee(Set.of());
        this.petra = staff(clinic.petra()).mayNotSee(Set.of(GuardedClinic.LAKESIDE));
    }

    /** The account that is linked to riverside's record. */
    Visitor anna() {
        return anna;
    }

    /** Portal admin of riverside. */
    Visitor petra() {
        return petra;
    }

    /** @return somebody who may do what the target is for */
    Visitor entitled(Target target) {
        if (target.guard() == Guard.ACCOUNTS_ADMIN) {
            return root;
        }
        if (target.guard().ofRealm()) {
            return Visitor.with(clinic.run().admin().token()).mayNotSee(Set.of());
        }
        return target.guard().staff() ? petra : anna;
    }

    /** A patient of riverside with a record of his own, who tries the staff's pages as well. */
    Visitor otto() {
        Person otto = clinic.linked("Otto").person();
        HttpBrowser browser = PlainJourney.signInAt(clinic, "/", otto);
        return Visitor.with(clinic.token(otto)).at(browser.open(clinic.portal() + "/staff"), true, true);
    }

    /** Portal admin of lakeside. */
    Visitor lars() {
        return staff(clinic.lars()).mayNotSee(Set.of(GuardedClinic.RIVERSIDE));
    }

    /** Receptionist of riverside. */
    Visitor rita() {
        return staff(clinic.rita()).mayNotSee(Set.of(GuardedClinic.LAKESIDE));
    }

    /** A realm admin who may only look, at everything. */
    Visitor vera() {
        return staff(clinic.vera()).mayNotSee(Set.of());
    }

    /** Petra, with a token that was made for another app and without a browser. */
    Visitor withTokenForAnotherApp() {
        return Visitor.with(clinic.token(clinic.petra().person(), ClinicRealm.OTHER_APP));
    }

    /** Petra's namesake, portal admin of another realm's riverside. */
    Visitor namesake() {
        Staff namesake = elsewhere.namesakeOf(clinic.petra().person());
        HttpBrowser browser = PlainJourney.signInAt(elsewhere, "/staff", namesake.person());
        return Visitor.with(namesake.token()).at(browser, false, false);
    }

    /** Software with an account of its own, let in to the portal's API. */
    Visitor software() {
        String secret = Secrets.giveAway(Secrets.password());
        clinic.realm().addSoftware("software", secret);
        String token = Http.postForm(
                        clinic.run().server().url() + "/realms/"
                                + clinic.realm().name() + "/protocol/openid-connect/token",
                        Map.of("grant_type", "client_credentials", "client_id", "software", "client_secret", secret))
                .expect(200)
                .json()
                .get("access_token")
                .asText();
        Secrets.note("access_token", token);
        return Visitor.with(token);
    }

    Visitor patient(Person person) {
        return Visitor.with(clinic.token(person)).at(PlainJourney.signInAt(clinic, "/", person), true, false);
    }

    Visitor staff(Staff staff) {
        HttpBrowser browser = PlainJourney.signInAt(clinic, "/staff", staff.person());
        return Visitor.with(clinic.token(staff.person())).at(browser, false, true);
    }

    /** What one login of an account has brought. */
    record Tokens(String access, String id, String refresh) {}

    Tokens tokens(Person person) {
        var answer = clinic.tokenReply(person, ClinicRealm.APP).expect(200).json();
        Tokens tokens = new Tokens(
                answer.get("access_token").asText(),
                answer.get("id_token").asText(),
                answer.get("refresh_token").asText());
        Secrets.note("access_token", tokens.access());
        Secrets.note("id_token", tokens.id());
        Secrets.note("refresh_token", tokens.refresh());
        return tokens;
    }
}
