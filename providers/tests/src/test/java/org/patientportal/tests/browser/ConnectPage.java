package org.patientportal.tests.browser;

/** Asks a signed-in person whether to connect this account. */
public record ConnectPage(Window window) {

    public ConnectPage {
        window.require("[name=accept][value=true]");
    }

    public Dashboard accept() {
        window.click("[name=accept][value=true]");
        return new Dashboard(window);
    }

    /** Presses the button when there is nothing to accept any more. */
    public DeadLink acceptTooLate() {
        window.click("[name=accept][value=true]");
        return new DeadLink(window);
    }

    /** Presses the button twice in a row; the caller says where this leads. */
    public Window acceptTwice() {
        window.require("[name=accept][value=true]").dblclick();
        return window;
    }

    public void notNow() {
        window.click("[name=accept][value=false]");
    }
}
