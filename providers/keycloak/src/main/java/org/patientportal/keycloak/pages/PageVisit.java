package org.patientportal.keycloak.pages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * Who looks at a page, kept with the request. Forms are read only where a visit has begun.
 *
 * @param area "staff", "patient" or "public"
 * @param user the person signed in, or null on public pages
 * @param name the person's name for the header, or null
 * @param csrf what a form must send back; empty on public pages, whose forms change nothing that is signed in
 * @param record the patient record that the page belongs to, or null
 * @param administers whether the person may use Keycloak's console
 */
public record PageVisit(
        String area, UserModel user, String name, String csrf, boolean administers, RecordInView record) {

    /** A page that needs no sign-in. */
    public static final PageVisit PUBLIC = new PageVisit("public", null, null, "", false, null);

    private static final String ATTRIBUTE = "patient-portal.visit";

    public void begin(KeycloakSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    /** Notes whose record the page shows, as soon as it is known that this person may see it. */
    public static void of(KeycloakSession session, RecordInView record) {
        PageVisit visit = of(session);
        new PageVisit(visit.area, visit.user, visit.name, visit.csrf, visit.administers, record).begin(session);
    }

    /** @return the visit of this request, or null when none has begun */
    static PageVisit of(KeycloakSession session) {
        return session.getAttribute(ATTRIBUTE, PageVisit.class);
    }

    /** @param sent the form's value, or null */
    boolean accepts(String sent) {
        return csrf.isEmpty() || MessageDigest.isEqual(bytes(csrf), bytes(sent == null ? "" : sent));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
