package org.patientportal.keycloak.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * What every page knows besides its view: where it is, who reads it, in which language. Templates call it as {@code page}.
 *
 * @param base absolute path of the portal without a slash at its end, such as "/realms/clinic/patient-portal"
 * @param assets absolute address of the portal's static files without a slash at its end
 * @param version appended to the address of each static file, because browsers keep those for a month
 * @param locale the page's language
 * @param languages what the reader may switch to; empty when the realm has one language only
 * @param area "staff", "patient" or "public"
 * @param path the path of this page below the portal, such as "/staff/riverside/patients"
 * @param realm the realm's display name, which heads pages that belong to no practice
 * @param user display name of the person signed in, or null
 * @param csrf the session's value that every signed-in form sends back; "" on pages without a session
 * @param record the patient record that the page belongs to, or null
 * @param consoleUrl the address of Keycloak's admin console for those who may use it, or null
 */
public record PageContext(
        String base,
        String assets,
        String version,
        Locale locale,
        List<Language> languages,
        String area,
        String path,
        String realm,
        String user,
        String csrf,
        RecordInView record,
        String consoleUrl) {

    /**
     * A language that the page can be shown in.
     *
     * @param tag its BCP 47 tag
     * @param label its name in itself
     * @param url this page in that language
     */
    public record Language(String tag, String label, String url) {}

    public PageContext {
        languages = List.copyOf(languages);
    }

    /**
     * @param path below the portal, with a leading slash
     * @return the absolute path
     */
    public String url(String path) {
        return base + path;
    }

    /** @param name of a file in the portal's static files, such as "portal.css" */
    public String asset(String name) {
        return assets + "/" + name + "?v=" + version;
    }

    /** @return "en" or "de", or whatever tag the realm's language has */
    public String lang() {
        return locale.toLanguageTag();
    }

    /** Where the sign-out button posts to, together with {@link #csrf()}. */
    public String logoutUrl() {
        return url("/logout");
    }

    /** @see QrCode#of */
    public QrCode qrCode(String text) {
        return QrCode.of(text);
    }

    /** @see PrintedTime#dateTime */
    public String dateTime(Instant instant, ZoneId zone) {
        return PrintedTime.dateTime(instant, zone, locale);
    }

    /**
     * @param day as 1980-12-31
     * @see PrintedTime#day
     */
    public String day(String day) {
        return PrintedTime.day(LocalDate.parse(day), locale);
    }

    /** @return the last day before that moment, such as "31 March 2027" for the midnight after it */
    public String lastDay(Instant end, ZoneId zone) {
        return PrintedTime.date(end.minusNanos(1), zone, locale);
    }

    /** @see PrintedTime#date */
    public String date(Instant instant, ZoneId zone) {
        return PrintedTime.date(instant, zone, locale);
    }
}
