package org.patientportal.tests.browser;

import org.patientportal.tests.clinic.Broker;
import org.patientportal.tests.clinic.Person;

/** Keycloak's own login: name and password on one page, or on two. */
public record LoginPage(Window window) {

    public LoginPage {
        window.require("#username");
    }

    /** Signs in; the caller says where this leads. */
    public Window signIn(Person person) {
        window.require("#username:visible, #password");
        if (window.has("#username:visible")) {
            window.fill("#username", person.email());
        }
        if (!window.has("#password")) {
            window.click("#kc-login");
        }
        window.fill("#password", person.password()).click("#kc-login");
        return window;
    }

    /** @return what the login page says beside the fields when it does not let this person in */
    public String signInVain(Person person) {
        return signIn(person).require("[id^=input-error]:not([id*=container])").innerText();
    }

    /** @return what Keycloak's error page says when it wants no password of this person */
    public String refused(Person person) {
        return window.fill("#username", person.email())
                .click("#kc-login")
                .require("#kc-error-message")
                .innerText();
    }

    public ConnectPage patient(Person person) {
        return new ConnectPage(signIn(person));
    }

    public WrongAccount wrongAccount(Person person) {
        return new WrongAccount(signIn(person));
    }

    /** Goes to an identity provider's own login. */
    public LoginPage at(Broker broker) {
        window.click("#social-" + broker.alias());
        window.requireAddress(".*/realms/" + broker.realm() + "/.*");
        return new LoginPage(window);
    }

    /** Asks for a new password, and is told to look into the mailbox. */
    public Window forgotPassword(Person person) {
        if (!window.has("a[href*='reset-credentials']")) {
            window.fill("#username", person.email()).click("#kc-login");
        }
        window.click("a[href*='reset-credentials']");
        window.require("#kc-reset-password-form");
        if (window.has("#kc-reset-password-form #username")) {
            window.fill("#username", person.email());
        }
        window.click("#kc-reset-password-form [type=submit]");
        return window;
    }

    public PatientList staff(Person person) {
        return new PatientList(signIn(person));
    }
}
