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

    public void notNow() {
        window.click("[name=accept][value=false]");
    }
}
