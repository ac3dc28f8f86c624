package org.patientportal.tests.browser;

import org.patientportal.tests.clinic.Person;

/** The account form behind an invitation. */
public record RegistrationPage(Window window) {

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

    private void fill(Person person, String password) {
        window.fill("[name=firstName]", person.firstName()).fill("[name=lastName]", person.lastName());
        if (window.has("[name=username]")) {
            window.fill("[name=username]", person.email());
        }
        window.fill("input[name=password]", password).fill("input[name=password-confirm]", password);
        window.click("form:has([name=password-confirm]) [type=submit]");
    }
}
