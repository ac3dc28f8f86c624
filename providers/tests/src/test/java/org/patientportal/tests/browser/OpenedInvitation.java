package org.patientportal.tests.browser;

/** A live invitation: create an account, or sign in. */
public record OpenedInvitation(Window window) {

    private static final String FORM = "form[action$='/open/continue'] ";

    public OpenedInvitation {
        window.require(FORM + "[name=choice][value=register]");
    }

    public RegistrationPage createAccount() {
        window.click(FORM + "[name=choice][value=register]");
        return new RegistrationPage(window);
    }

    public LoginPage signIn() {
        window.click(FORM + "[name=choice][value=sign-in]");
        return new LoginPage(window);
    }

    /** Presses a button of a page whose link has died meanwhile. */
    public DeadLink tooLate() {
        window.click(FORM + "[name=choice][value=register]");
        return new DeadLink(window);
    }

    /** For somebody whom the browser knows already: no login page comes. */
    public ConnectPage connect() {
        window.click(FORM + "[name=choice][value=sign-in]");
        return new ConnectPage(window);
    }

    /** For somebody who is signed in with an account that was not invited. */
    public WrongAccount wrongAccount() {
        window.click(FORM + "[name=choice][value=register]");
        return new WrongAccount(window);
    }
}
