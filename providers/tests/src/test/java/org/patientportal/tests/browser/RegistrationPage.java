package org.patientportal.tests.browser;

import org.patientportal.tests.clinic.Person;

/** The account form behind an invitation. */
public record RegistrationPage(Window window) {

    private static final String SUBMIT = "form:has([name=password-confirm]) [type=submit]";

    public RegistrationPage {
        window.require("input[name=password-confirm]");
    }

    /** The address that the account gets; the page shows it and does not ask. */
    public String email() {
        return window.require("#email .fixed").innerText();
    }

    public Dashboard submit(Person person) {
        fill(person, person.password());
        return new Dashboard(window);
    }

    /** Submits too late. */
    public DeadLink submitTooLate(Person person) {
        fill(person, person.password());
        return new DeadLink(window);
    }

    /** Submits; the caller says where this leads. */
    public Window submitAnyhow(Person person) {
        fill(person, person.password());
        return window;
    }

    /** Types everything and presses the button twice in a row; the caller says where this leads. */
    public Window submitTwice(Person person) {
        type(person, person.password());
        window.require(SUBMIT).dblclick();
        return window;
    }

    /** Submits and comes back, because something is wrong. */
    public RegistrationPage submitInVain(Person person, String password) {
        fill(person, password);
        window.require("[aria-invalid=true]");
        return new RegistrationPage(window);
    }

    public LoginPage haveAnAccount() {
        window.click("a[href*='/login-actions/restart']");
        return new LoginPage(window);
    }

    /** The same for somebody whom the browser knows by now; the caller says where this leads. */
    public Window haveAnAccountSignedIn() {
        return window.click("a[href*='/login-actions/restart']");
    }

    private void fill(Person person, String password) {
        type(person, password);
        window.click(SUBMIT);
    }

    private void type(Person person, String password) {
        window.fill("[name=firstName]", person.firstName()).fill("[name=lastName]", person.lastName());
        if (window.has("[name=username]")) {
            window.fill("[name=username]", person.email());
        }
        window.fill("input[name=password]", password).fill("input[name=password-confirm]", password);
    }
}
