package org.patientportal.keycloak.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.adapter.InMemoryUserAdapter;
import org.patientportal.kernel.PracticeProfile;
import org.patientportal.kernel.port.Letter;
import org.patientportal.keycloak.KeycloakInternal;
import org.patientportal.keycloak.pages.PrintedTime;

/** Renders a letter in the realm's e-mail theme and hands it to the realm's mail server. */
@KeycloakInternal("Renders with Keycloak's mail templates, to set the practice's Reply-To and the recipient's language")
final class PortalMail extends FreeMarkerEmailTemplateProvider {

    PortalMail(KeycloakSession session) {
        super(session);
        setRealm(session.getContext().getRealm());
    }

    void send(Letter letter) throws EmailException {
        if (realm.getSmtpConfig().get("host") == null) {
            throw new EmailException("The realm has no mail server.");
        }
        setUser(recipient(letter));
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("view", letter.view());
        Locale reader = session.getContext().resolveLocale(user);
        attributes.put(
                "expires", PrintedTime.dateTime(letter.expires(), letter.from().zone(), reader));
        EmailTemplate mail = processTemplate(
                "portal.mail." + letter.template() + ".subject",
                List.of(),
                "portal-" + letter.template() + ".ftl",
                attributes);
        session.getProvider(EmailSenderProvider.class)
                .send(
                        configuration(realm, letter.from()),
                        letter.to().value(),
                        mail.getSubject(),
                        mail.getTextBody(),
                        mail.getHtmlBody());
    }

    private static Map<String, String> configuration(RealmModel realm, PracticeProfile from) {
        Map<String, String> configuration = new HashMap<>(realm.getSmtpConfig());
        configuration.put("fromDisplayName", from.name());
        if (from.email() != null) {
            configuration.put("replyTo", from.email());
            configuration.put("replyToDisplayName", from.name());
        }
        return configuration;
    }

    /** The person may have no account yet; only address and language matter. */
    private UserModel recipient(Letter letter) {
        UserModel user = new InMemoryUserAdapter(session, realm, null);
        user.setEmail(letter.to().value());
        user.setSingleAttribute(UserModel.LOCALE, letter.language());
        return user;
    }
}
