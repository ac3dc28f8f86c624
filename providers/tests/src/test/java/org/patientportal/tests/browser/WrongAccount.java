package org.patientportal.tests.browser;

/** The account signed in is not the one that was invited. */
public record WrongAccount(Window window) {

    public WrongAccount {
        window.require("[name=switch][value=true]");
    }

    public String text() {
        return window.text();
    }

    /** Stays signed in and goes on without connecting; the caller says where this leads. */
    public Window stay() {
        window.click("[name=leave]").require("main h1");
        window.requireAddress(".*/patient-portal/.*");
        return window;
    }

    /** Signs out and comes back to the opened link. */
    public OpenedInvitation switchAccount() {
        window.click("[name=switch][value=true]");
        return new OpenedInvitation(window);
    }
}
