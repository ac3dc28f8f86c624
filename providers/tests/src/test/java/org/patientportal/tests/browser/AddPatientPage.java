package org.patientportal.tests.browser;

import org.patientportal.tests.clinic.Person;

/** The form that adds a patient. */
public record AddPatientPage(Window window) {

    public AddPatientPage {
        window.require("form [name=firstName]");
    }

    /** Adds a patient without an address; that is entered where the portal is enabled. */
    public PatientOverview submit(Person person) {
        window.fill("[name=firstName]", person.firstName()).fill("[name=lastName]", person.lastName());
        window.click("form:has([name=firstName]) [type=submit]");
        return new PatientOverview(window);
    }

    /** Submits an empty form and comes back. */
    public AddPatientPage submitInVain() {
        window.fill("[name=firstName]", "  ").fill("[name=lastName]", "  ");
        window.click("form:has([name=firstName]) [type=submit]");
        window.require("[aria-invalid=true]");
        return new AddPatientPage(window);
    }
}
