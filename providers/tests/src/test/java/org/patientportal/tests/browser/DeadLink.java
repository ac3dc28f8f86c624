package org.patientportal.tests.browser;

/** A link that opens nothing any more. */
public record DeadLink(Window window) {

    private static final String CONTINUE =
            "main a.button[href$='/patient-portal/'], main a.button[href$='/patient-portal']";

    public DeadLink {
        window.require("main .message h1");
    }

    public String text() {
        return window.text();
    }

    /** Whether there is a button to the portal. */
    public boolean leadsOn() {
        return window.has(CONTINUE);
    }

    /** Asks the practice for a new link, and is told that it knows now. */
    public void askForLink() {
        window.click("form[action$='/open/ask'] [type=submit]");
        window.requireAddress(".*/open/asked(\\?.*)?$");
    }

    /** Goes on to the portal; the caller says where this leads. */
    public Window continueToPortal() {
        return window.click(CONTINUE);
    }
}
