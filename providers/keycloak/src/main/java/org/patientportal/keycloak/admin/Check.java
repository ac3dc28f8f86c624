package org.patientportal.keycloak.admin;

import java.util.function.Predicate;
import org.keycloak.organization.OrganizationProvider;
import org.patientportal.keycloak.directory.KeycloakSignInRules;

/** What only people can do: setup says so, and changes nothing. */
enum Check implements SetupStep {
    MAIL_SERVER(
            "mail-server",
            "The realm has a mail server",
            "Without one no letter leaves: invitations wait and are tried again. Set it under Realm settings, Email.",
            target -> {
                String host = target.realm().getSmtpConfig().get("host");
                return host != null && !host.isBlank();
            }),
    PRACTICES(
            "practices",
            "There is a practice",
            "Make an organization for each practice, under Organizations, and add its staff as members.",
            target -> target.realm().isOrganizationsEnabled()
                    && target.session()
                            .getProvider(OrganizationProvider.class)
                            .getAllStream("", null, 0, 1)
                            .findAny()
                            .isPresent()),
    SECOND_FACTOR(
            "second-factor",
            "Sign-in can ask for a second factor",
            "Practices can ask for one for full access only if the browser flow has a condition 'Level of Authentication' 2,"
                    + " with a second factor behind it. The README says how.",
            target -> new KeycloakSignInRules(target.realm()).offerSecondFactor()),
    LOGIN_THEME(
            "login-theme",
            "Login pages look like the portal",
            "The portal works with every login theme. To have its own look at the login too, choose the login theme"
                    + " 'patient-portal' under Realm settings, Themes.",
            target -> "patient-portal".equals(target.realm().getLoginTheme()));

    private final String id;
    private final String title;
    private final String advice;
    private final Predicate<SetupTarget> done;

    Check(String id, String title, String advice, Predicate<SetupTarget> done) {
        this.id = id;
        this.title = title;
        this.advice = advice;
        this.done = done;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean needed() {
        return false;
    }

    @Override
    public Finding inspect(SetupTarget target) {
        return done.test(target) ? Finding.present("Yes.") : Finding.advice(advice);
    }

    @Override
    public void apply(SetupTarget target) {
        throw new IllegalStateException("nothing to apply: " + id);
    }
}
