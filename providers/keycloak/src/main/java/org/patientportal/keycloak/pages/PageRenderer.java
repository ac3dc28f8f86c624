package org.patientportal.keycloak.pages;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.Urls;
import org.keycloak.storage.adapter.InMemoryUserAdapter;
import org.keycloak.theme.Theme;
import org.patientportal.kernel.ForReader;
import org.patientportal.kernel.Html;
import org.patientportal.keycloak.KeycloakInternal;

/** Renders pages in the realm's login theme, which may restyle or replace every template, message and style sheet. */
@KeycloakInternal("Urls, for the address of theme resources")
public final class PageRenderer {

    private final KeycloakSession session;

    public PageRenderer(KeycloakSession session) {
        this.session = session;
    }

    /** @return the page as text */
    public String render(Html html) {
        UserModel reader = reader(html.view());
        LoginFormsProvider forms = session.getProvider(LoginFormsProvider.class);
        if (reader != null) {
            forms.setUser(reader);
        }
        Response page = prepare(forms, html.view()).createForm(html.template());
        if (!(page.getEntity() instanceof String text)) {
            throw new IllegalStateException("the template " + html.template() + " cannot be rendered");
        }
        return text;
    }

    /**
     * Adds what our templates need to a page of the sign-in flow.
     *
     * @param forms the flow's form
     */
    public LoginFormsProvider prepare(LoginFormsProvider forms, Object view) {
        forms.setAttribute("page", context(reader(view)));
        if (view != null) {
            forms.setAttribute("view", view);
        }
        return forms;
    }

    /** Whose language the page is in: the person signed in, or whoever shall read it instead. */
    private UserModel reader(Object view) {
        if (!(view instanceof ForReader other)) {
            return visit().user();
        }
        UserModel reader = new InMemoryUserAdapter(session, session.getContext().getRealm(), "reader");
        reader.setSingleAttribute(UserModel.LOCALE, other.language());
        return reader;
    }

    private PageContext context(UserModel reader) {
        PageVisit visit = visit();
        RealmModel realm = session.getContext().getRealm();
        Addresses addresses = new Addresses(session);
        String base = addresses.paths().base();
        String below = addresses.below();
        String name = realm.getDisplayName() != null ? realm.getDisplayName() : realm.getName();
        return new PageContext(
                base,
                assets(),
                Assets.VERSION,
                session.getContext().resolveLocale(reader),
                languages(realm, base + below),
                visit.area(),
                below,
                name,
                visit.name(),
                visit.csrf(),
                visit.record(),
                visit.administers() ? console(realm) : null);
    }

    private PageVisit visit() {
        PageVisit visit = PageVisit.of(session);
        return visit == null ? PageVisit.PUBLIC : visit;
    }

    private String assets() {
        try {
            Theme theme = session.theme().getTheme(Theme.Type.LOGIN);
            return Urls.themeRoot(session.getContext().getUri().getBaseUri()).getPath() + "/login/" + theme.getName()
                    + "/portal";
        } catch (IOException missing) {
            throw new IllegalStateException("the realm's login theme cannot be read", missing);
        }
    }

    private List<PageContext.Language> languages(RealmModel realm, String here) {
        if (!realm.isInternationalizationEnabled()) {
            return List.of();
        }
        return realm.getSupportedLocalesStream()
                .sorted()
                .map(tag -> new PageContext.Language(tag, label(tag), inLanguage(here, tag)))
                .toList();
    }

    private static String label(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return locale.getDisplayLanguage(locale);
    }

    /** A page that answers a form has no address of its own; its links lead to where the form stands. */
    private String inLanguage(String here, String tag) {
        return UriBuilder.fromPath(here)
                .replaceQuery(session.getContext().getUri().getRequestUri().getRawQuery())
                .replaceQueryParam(LocaleSelectorProvider.KC_LOCALE_PARAM, tag)
                .build()
                .toString();
    }

    private String console(RealmModel realm) {
        return session.getContext().getUri().getBaseUri().getPath() + "admin/" + realm.getName() + "/console/";
    }
}
