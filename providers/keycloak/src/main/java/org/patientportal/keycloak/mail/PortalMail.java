package org.patientportal.keycloak.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keycloak.email.EmailException;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProvider;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.storage.adapter.InMemoryUserAdapter;
import org.patientportal.kernel.port.Letter;
import org.patientportal.keycloak.KeycloakInternal;
import org.patientportal.keycloak.pages.PrintedTime;

/** Renders letters in the e-mail theme of the realm in context. */
@KeycloakInternal("Renders with Keycloak's mail templates, to choose the recipient's language")
final class PortalMail extends FreeMarkerEmailTemplateProvider {

    PortalMail(KeycloakSession session) {
        super(session);
        setRealm(session.getContext().getRealm());
    }

    /** What a letter says. */
    record Words(String subject, String text, String html) {}

    Words words(Letter letter) {
        // whoever looks at an example may have asked for another language for the pages
        String ofPages = session.getAttribute(LocaleSelectorProvider.USER_REQUEST_LOCALE, String.class);
        session.removeAttribute(LocaleSelectorProvider.USER_REQUEST_LOCALE);
        try {
            return inOwnLanguage(letter);
        } finally {
            if (ofPages != null) {
                session.setAttribute(LocaleSelectorProvider.USER_REQUEST_LOCALE, ofPages);
            }
        }
    }

    private Words inOwnLanguage(Letter letter) {
        setUser(recipient(letter));
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("view", letter.view());
        Locale reader = session.getContext().resolveLocale(user);
        if (letter.expires() != null) {
            attributes.put(
                    "expires",
                    PrintedTime.dateTime(letter.expires(), letter.from().zone(), reader));
        }
        try {
            EmailTemplate mail = processTemplate(
                    "portal.mail." + letter.template() + ".subject",
                    List.of(),
                    "portal-" + letter.template() + ".ftl",
                    attributes);
            return new Words(mail.getSubject(), mail.getTextBody(), mail.getHtmlBody());
        } catch (EmailException fault) {
            throw new IllegalStateException("the letter " + letter.template() + " cannot be rendered", fault);
        }
    }

    /** The person may have no account yet; only address and language matter. */
    private UserModel recipient(Letter letter) {
        UserModel recipient = new InMemoryUserAdapter(session, realm, null);
        recipient.setEmail(letter.to().value());
        recipient.setSingleAttribute(UserModel.LOCALE, letter.language());
        return recipient;
    }
}
