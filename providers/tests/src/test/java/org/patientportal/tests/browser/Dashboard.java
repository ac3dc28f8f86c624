package org.patientportal.tests.browser;

/** The first page after sign-in. */
public record Dashboard(Window window) {

    public Dashboard {
        window.requireAddress(".*/patient-portal/patients/[0-9a-f-]{36}(\\?.*)?$");
        window.require("main h1");
    }

    /** Whose record it is, and what the page says. */
    public String text() {
        return window.text();
    }
}
