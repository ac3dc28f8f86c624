package org.patientportal.tests.browser;

/** Where every secret link leads. The door's script goes on by itself to one of these pages. */
public record Door(Window window) {

    public OpenedInvitation opened() {
        return new OpenedInvitation(window);
    }

    public DeadLink dead() {
        return new DeadLink(window);
    }
}
