package org.patientportal.tests.browser;

import org.patientportal.tests.clinic.Person;

/** Keycloak's form for a new password, behind the link of its own letter. */
public record NewPassword(Window window) {

    public NewPassword {
        window.require("#kc-passwd-update-form");
    }

    /** Sets the person's password; the caller says where this leads. */
    public Window submit(Person person) {
        return window.fill("input[name=password-new]", person.password())
                .fill("input[name=password-confirm]", person.password())
                .click("#kc-passwd-update-form [name=login]");
    }
}
