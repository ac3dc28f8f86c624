package org.patientportal.tests.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.patientportal.tests.app.ClinicApp;
import org.patientportal.tests.browser.Window;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Clinic.LinkedPatient;
import org.patientportal.tests.clinic.Invitation;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.http.SenderAddress;

/** The way to each page of the portal, for tests that look at all of them. */
final class PageTour {

    /** Keycloak's own page, in the portal's theme. */
    static final String LOGIN = "login";

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Clinic clinic;
    private final Staff petra;
    private final Map<String, Consumer<Window>> ways = new LinkedHashMap<>();

    PageTour(Clinic clinic) {
        this.clinic = clinic;
        this.petra = clinic.petra();
        publicPages();
        journeyPages();
        patientPages();
        staffPages();
    }

    /** @return the ways by the name of the page that they lead to */
    Map<String, Consumer<Window>> ways() {
        return ways;
    }

    private void publicPages() {
        way("door", window -> window.open(clinic.portal() + "/open"));
        way("link needed", window -> window.open(clinic.portal() + "/open/needed"));
        way("signed out", window -> window.open(clinic.portal() + "/signed-out"));
        way("not found", window -> window.open(clinic.portal() + "/nowhere"));
        way(
                "unknown link",
                window -> window.openLink(clinic.portal() + "/open#" + "A".repeat(43))
                        .dead());
        String worn = "worn".repeat(11).substring(0, 43);
        way("too many tries", window -> {
            HttpBrowser other = new HttpBrowser();
            do {
                other.from(SenderAddress.next());
            } while (other.send(clinic.portal() + "/open", FORM, "secret=" + worn) != 429);
            window.openLink(clinic.portal() + "/open#" + worn).askedToWait();
        });
        Person person = clinic.someone("Rosa");
        Patient patient = petra.adds(person);
        Invitation invitation = petra.invites(patient);
        String link = clinic.mailbox().letterTo(person.email()).link();
        petra.revokes(patient, invitation);
        way("revoked link", window -> window.openLink(link).dead());
    }

    private void journeyPages() {
        String forSomebodyNew = invite(clinic.someone("Nele"));
        Person known = clinic.account("Karl");
        String forKarl = invite(known);
        way("opened invitation", window -> window.openLink(forSomebodyNew).opened());
        way("account form", window -> window.openLink(forSomebodyNew).opened().createAccount());
        way(
                "account form with faults",
                window ->
                        window.openLink(forSomebodyNew).opened().createAccount().submitInVain(known, "x"));
        way("connect", window -> window.openLink(forKarl).opened().signIn().patient(known));
        Person stranger = clinic.linked("Sven").person();
        way("help", window -> {
            window.openLink(forSomebodyNew).opened();
            window.open(clinic.portal() + "/open/help");
        });
        way("asked for a new link", window -> {
            window.openLink(forSomebodyNew).opened();
            window.open(clinic.portal() + "/open/help").click("form[action$='/open/ask'] [type=submit]");
            window.requireAddress(".*/open/asked(\\?.*)?$");
        });
        way("wrong account", window -> {
            signIn(window, "/", stranger);
            window.openLink(forSomebodyNew).opened().wrongAccount();
        });
    }

    private void patientPages() {
        LinkedPatient linked = clinic.linked("Anna");
        Person anna = linked.person();
        String profile = "/patients/" + linked.patient().id() + "/profile";
        Http.send("PUT", clinic.portal() + "/api" + profile, clinic.token(anna), Map.of("lastName", "Waiting"))
                .expect(200);
        way("profile", window -> signIn(window, profile, anna));
        way("profile with faults", window -> {
            signIn(window, profile, anna);
            window.page().fill("[name=email]", "anna@");
            window.page().click("form[action$='/profile'] [type=submit]");
            window.require("#email-error");
        });
        staffWay(
                "record with changes asked for",
                "/staff/riverside/patients/" + linked.patient().id());
        Person nobody = clinic.account("Niemand");
        way("dashboard", window -> signIn(window, "/", anna));
        way("who has access", window -> {
            signIn(window, "/", anna);
            window.page().locator("header a[href$='/access']").click();
            window.requireAddress(".*/access$");
        });
        way(
                "no access",
                window -> new org.patientportal.tests.browser.LoginPage(window.open(clinic.portal() + "/"))
                        .signIn(nobody)
                        .require("[name=switch]"));
        Person mother = clinic.account("Maria");
        for (String child : List.of("Max", "Mia")) {
            Patient patient = petra.adds(child, mother.lastName(), mother.email());
            petra.enables(patient).expect(200);
            petra.invites(patient, Map.of()).expect(201);
        }
        for (int letter = 1; letter <= 2; letter++) {
            new org.patientportal.tests.clinic.PlainJourney(
                            clinic,
                            clinic.mailbox().letterTo(mother.email(), letter).link())
                    .signIn(mother)
                    .connect()
                    .expectDashboard();
        }
        way("choice of a record", window -> signIn(window, "/", mother));
        String app = new ClinicApp(clinic, "app", Map.of()).address();
        way(
                "choice of a record for an app",
                window -> new org.patientportal.tests.browser.LoginPage(window.open(app))
                        .signIn(mother)
                        .require("button[name=record]"));
        way(LOGIN, window -> window.open(clinic.portal() + "/"));
    }

    private void staffPages() {
        Patient fresh = petra.adds("Fritz", "Neu", null);
        Patient busy = petra.adds(clinic.someone("Berta"));
        petra.revokes(busy, petra.invites(busy));
        petra.invites(busy, Map.of("level", "limited"));
        String staff = "/staff/riverside";
        staffWay("patients", staff + "/patients");
        staffWay("patients, nothing found", staff + "/patients?search=zzzz");
        staffWay("add a patient", staff + "/patients/new");
        staffWay("record without portal", staff + "/patients/" + fresh.id());
        staffWay("record with history", staff + "/patients/" + busy.id());
        petra.sendsAccessLink(busy, Map.of("email", busy.email())).expect(201);
        staffWay("medical access code", staff + "/patients/" + busy.id() + "/access-links");
        way("printed sheet", this::printSheet);
        way("scanned sheet", window -> scanSheet(window).require("form[action$='/open/mail']"));
        way("e-mail sent for a sheet", window -> {
            scanSheet(window).click("form[action$='/open/mail'] [type=submit]");
            window.requireAddress(".*/open/mailed(\\?.*)?$");
        });
        staffWay("requests for a new link", staff + "/link-requests");
        staffWay("settings", staff + "/settings");
        staffWay("letters", staff + "/letters");
        var settings = (com.fasterxml.jackson.databind.node.ObjectNode)
                petra.get("/settings").expect(200).json();
        petra.put("/settings", settings.put("recordsMayBeErased", true)).expect(200);
        staffWay("erase a record", staff + "/patients/" + busy.id() + "/erase");
        way(
                "accounts",
                window -> signIn(window, "/accounts?search=b", clinic.root().person()));
        String account = clinic.account(clinic.linked("Bianca").patient());
        way(
                "account",
                window -> signIn(window, "/accounts/" + account, clinic.root().person()));
        way(
                "settings of a realm admin",
                window -> signIn(window, staff + "/settings", clinic.root().person()));
        way(
                "add a patient with faults",
                window -> window.openStaffPages(clinic)
                        .staff(petra.person())
                        .add()
                        .submitInVain());
    }

    private String printSheet(Window window) {
        Patient printed = petra.adds(clinic.someone("Paula"));
        petra.enables(printed).expect(200);
        signIn(window, "/staff/riverside/patients/" + printed.id(), petra.person());
        window.page().click("button[formaction$='/print']");
        return window.require(".sheet-link").textContent();
    }

    private Window scanSheet(Window window) {
        window.openLink(printSheet(window));
        return window;
    }

    private void staffWay(String name, String path) {
        way(name, window -> signIn(window, path, petra.person()));
    }

    private void signIn(Window window, String path, Person person) {
        new org.patientportal.tests.browser.LoginPage(window.open(clinic.portal() + path)).signIn(person);
        window.page().waitForURL(url -> url.startsWith(clinic.portal()) && !url.contains("/callback"));
    }

    private String invite(Person person) {
        petra.invites(petra.adds(person));
        return clinic.mailbox().letterTo(person.email()).link();
    }

    private void way(String name, Consumer<Window> way) {
        ways.put(name, way);
    }
}
