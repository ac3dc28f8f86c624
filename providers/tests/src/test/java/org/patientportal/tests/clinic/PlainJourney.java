package org.patientportal.tests.clinic;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.patientportal.tests.http.HttpBrowser;

/** The way from a mailed link to the dashboard in a browser without scripts: the link is pasted. */
public final class PlainJourney {

    private static final String CHOICE = "form[action$=/open/continue]";
    private static final String MAIL = "form[action$=/open/mail]";

    private final HttpBrowser browser = new HttpBrowser();

    /** Opens the door and pastes the link; ends on the page with the two buttons, or on one that says why not. */
    public PlainJourney(Clinic clinic, String link) {
        browser.open(clinic.portal() + "/open");
        browser.submit("form[action$=/open]", Map.of("secret", link));
    }

    /** Whether the door offers to create an account or to sign in. */
    public boolean offersChoice() {
        return browser.shows(CHOICE);
    }

    /** Has the link behind a printed sheet sent by e-mail. */
    public PlainJourney asksForMail() {
        browser.submit(MAIL, Map.of());
        return this;
    }

    /** Whether the door offers to send an e-mail, as it does to whoever has a printed sheet. */
    public boolean offersMail() {
        return browser.shows(MAIL);
    }

    /** Creates an account. */
    public PlainJourney register(Person person) {
        return choosesToRegister().fillsIn(person);
    }

    public PlainJourney choosesToRegister() {
        browser.submit(CHOICE, Map.of("choice", "register"));
        return this;
    }

    public PlainJourney fillsIn(Person person) {
        Element form = browser.page().selectFirst("form:has(input[name=password-confirm])");
        if (form == null) {
            throw new AssertionError("No account form on " + browser);
        }
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("firstName", person.firstName());
        typed.put("lastName", person.lastName());
        typed.put("password", person.password());
        typed.put("password-confirm", person.password());
        if (form.selectFirst("[name=username]") != null) {
            typed.put("username", person.email());
        }
        browser.submit("form:has(input[name=password-confirm])", typed);
        return this;
    }

    /** Signs in with an existing account, on one page or on two, and stops before connecting. */
    public PlainJourney signIn(Person person) {
        return signIn(person.email(), person.password());
    }

    /** The same with an account whose name is not its address. */
    public PlainJourney signIn(String username, String password) {
        browser.submit(CHOICE, Map.of("choice", "sign-in"));
        fillInLogin(browser, username, password);
        return this;
    }

    /** Fills in the login form, on one page or on two, wherever it has come up. */
    public PlainJourney logsIn(Person person) {
        fillInLogin(browser, person.email(), person.password());
        return this;
    }

    /** Goes to a page of the portal and signs in on the way. */
    public static HttpBrowser signInAt(Clinic clinic, String path, Person person) {
        HttpBrowser browser = new HttpBrowser().open(clinic.portal() + path);
        fillInLogin(browser, person.email(), person.password());
        return browser;
    }

    /** Signs in on the realm's login page, on one page or on two. */
    public static void fillInLogin(HttpBrowser browser, Person person) {
        fillInLogin(browser, person.email(), person.password());
    }

    private static void fillInLogin(HttpBrowser browser, String username, String password) {
        if (!browser.shows("input[name=password]")) {
            browser.submit("form:has(input[name=username])", Map.of("username", username));
        }
        browser.submit("form:has(input[name=password])", Map.of("username", username, "password", password));
    }

    /** Asks the practice for a new link, at a dead end or on the page for people who cannot sign in. */
    public PlainJourney asksForLink() {
        browser.submit("form[action$=/open/ask]", Map.of());
        return this;
    }

    public boolean offersToConnect() {
        return browser.shows("button[name=accept][value=true]");
    }

    /** Connects the account with the record. */
    public PlainJourney connect() {
        browser.submit("form:has(button[name=accept])", Map.of("accept", "true"));
        return this;
    }

    public boolean onDashboard() {
        return browser.status() == 200
                && browser.address().getPath().matches(".*/patient-portal/patients/[0-9a-f-]{36}");
    }

    public PlainJourney expectDashboard() {
        if (!onDashboard()) {
            throw new AssertionError("Not on the dashboard but at " + browser);
        }
        return this;
    }

    /** The one sentence that says what this page is. */
    public String heading() {
        Element heading = browser.page().selectFirst("main h1");
        if (heading == null) {
            throw new AssertionError("No heading on " + browser);
        }
        return heading.text();
    }

    /** Follows the one button of a page that says that all is done. */
    public PlainJourney continues() {
        browser.open(browser.page().selectFirst("main a.button").absUrl("href"));
        return this;
    }

    public HttpBrowser browser() {
        return browser;
    }
}
