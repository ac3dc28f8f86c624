package org.patientportal.keycloak.admin;

/**
 * Who made an object. Setup marks what it makes with an attribute where Keycloak's model has attributes (clients and client
 * scopes), and never changes anything without that mark.
 */
enum Origin {
    SETUP("Made by setup."),
    SOMEBODY("Not made by setup."),
    /** Flows and required actions carry no mark. */
    UNKNOWN("There is one.");

    /** Name of the mark. */
    static final String ATTRIBUTE = "patient-portal.setup";

    /** Value of the mark: rises when setup makes its objects differently. */
    static final String VERSION = "1";

    private final String sentence;

    Origin(String sentence) {
        this.sentence = sentence;
    }

    /** @param mark the value of {@link #ATTRIBUTE}, or null */
    static Origin of(String mark) {
        return mark == null ? SOMEBODY : SETUP;
    }

    String sentence() {
        return sentence;
    }
}
