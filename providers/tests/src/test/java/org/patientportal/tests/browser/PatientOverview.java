package org.patientportal.tests.browser;

/** A record as staff see it, with the section "Patient portal access". */
public record PatientOverview(Window window) {

    private static final String ACCESS = "form[action*='portal-access']";
    private static final String INVITE = "form[action$='/invitations']";

    public PatientOverview {
        window.requireAddress(".*/staff/[a-z]+/patients/[0-9a-f-]{36}.*");
        window.require("#portal-access");
    }

    public PatientOverview enablePortal(String email) {
        window.fill(ACCESS + " [name=email]", email);
        window.click(ACCESS + " [type=submit]");
        window.require(INVITE);
        return new PatientOverview(window);
    }

    public boolean offersInvitation() {
        return window.has(INVITE);
    }

    public boolean offersLevel(String level) {
        return window.has(
                INVITE + " [name=level][value=" + level + "], " + INVITE + " [name=level] option[value=" + level + "]");
    }

    public PatientOverview invite() {
        window.click(INVITE + " [type=submit]");
        window.requireAddress(".*done=invitation-sent.*");
        return new PatientOverview(window);
    }

    /** Enters an address that is none, and comes back. */
    public PatientOverview enablePortalInVain(String email) {
        window.fill(ACCESS + " [name=email]", email);
        window.click(ACCESS + " [type=submit]");
        window.require("[aria-invalid=true]");
        return new PatientOverview(window);
    }

    public PatientOverview revokeFirst() {
        window.click("form[action$='/revoke'] [type=submit]");
        window.requireAddress(".*done=invitation-revoked.*");
        return new PatientOverview(window);
    }

    /** @return the record's id, from the address */
    public String patientId() {
        return window.page().url().replaceAll(".*/patients/([0-9a-f-]{36}).*", "$1");
    }

    public String text() {
        return window.text();
    }
}
