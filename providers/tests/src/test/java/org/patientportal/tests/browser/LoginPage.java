package org.patientportal.tests.browser;

import org.patientportal.tests.clinic.Person;

/** Keycloak's own login: name and password on one page, or on two. */
public record LoginPage(Window window) {

    public LoginPage {
        window.require("#username");
    }

    /** Signs in; the caller says where this leads. */
    public Window signIn(Person person) {
        window.fill("#username", person.email());
        if (!window.has("#password")) {
            window.click("#kc-login");
        }
        window.fill("#password", person.password()).click("#kc-login");
        return window;
    }

    public ConnectPage patient(Person person) {
        return new ConnectPage(signIn(person));
    }

    public WrongAccount wrongAccount(Person person) {
        return new WrongAccount(signIn(person));
    }

    public PatientList staff(Person person) {
        return new PatientList(signIn(person));
    }
}
