package org.patientportal.tests.browser;

/** A link that opens nothing any more. */
public record DeadLink(Window window) {

    public DeadLink {
        window.require("main .message h1");
    }

    public String text() {
        return window.text();
    }

    /** Whether there is a button to the portal. */
    public boolean leadsOn() {
        return window.has("main a.button[href$='/patient-portal/'], main a.button[href$='/patient-portal']");
    }
}
