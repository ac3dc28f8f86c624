package org.patientportal.tests.browser;

import java.util.List;

/** The staff's list of patients. */
public record PatientList(Window window) {

    public PatientList {
        window.requireAddress(".*/staff/[a-z]+/patients(\\?.*)?$");
        window.require("[name=search]");
    }

    public PatientList search(String words) {
        window.fill("[name=search]", words);
        window.page().locator("[name=search]").press("Enter");
        window.requireAddress(".*[?&]search=.*");
        return new PatientList(window);
    }

    public List<String> names() {
        return window.page()
                .locator("main a[href*='/patients/']:not([href$='/new'])")
                .allInnerTexts();
    }

    public AddPatientPage add() {
        window.click("a[href$='/patients/new']");
        return new AddPatientPage(window);
    }

    public PatientOverview open(String name) {
        window.click("main a[href*='/patients/']:has-text('" + name + "')");
        return new PatientOverview(window);
    }
}
