package org.patientportal.tests.browser;

/**
 * Where every secret link leads. The door's script goes on by itself to one of the pages behind it; without scripts a
 * person pastes the link.
 */
public record Door(Window window) {

    public OpenedInvitation opened() {
        return new OpenedInvitation(window);
    }

    public DeadLink dead() {
        return new DeadLink(window);
    }

    /** After too many tries. */
    public void askedToWait() {
        window.require("main .message h1");
        if (window.traffic().stream().noneMatch(answer -> answer.status() == 429)) {
            throw new AssertionError("Not asked to wait, but told:\n" + window.text());
        }
    }

    /** Pastes a link, as the page asks where no script runs. */
    public Door paste(String link) {
        window.fill("#secret", link).click("form#open [type=submit]");
        return this;
    }
}
