package org.patientportal.keycloak.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;

/** Writes instants as people read them, in pages and in letters alike. */
public final class PrintedTime {

    private PrintedTime() {}

    /**
     * @param locale the reader's language; plain English is written day first with the month as a word, because "3/4" is
     *     two different days on the two sides of the Atlantic
     * @return date and time with the zone named, such as "3 April 2026, 14:05 CEST"
     */
    public static String dateTime(Instant instant, ZoneId zone, Locale locale) {
        ZonedDateTime local = instant.atZone(zone);
        Locale reader = reader(locale);
        String time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(reader)
                .format(local);
        return date(instant, zone, locale) + ", " + time + " " + zoneName(local, reader);
    }

    /** @return the day in that zone, such as "3 April 2026" */
    public static String date(Instant instant, ZoneId zone, Locale locale) {
        return day(instant.atZone(zone).toLocalDate(), locale);
    }

    /** @return a day that is the same everywhere, such as a birth date */
    public static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(reader(locale))
                .format(day);
    }

    private static Locale reader(Locale locale) {
        return locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
    }

    private static String zoneName(ZonedDateTime local, Locale reader) {
        // A zone that is only an offset has no name; getDisplayName then gives the offset itself.
        if (local.getZone() instanceof ZoneOffset) {
            return local.getZone().getDisplayName(TextStyle.SHORT, reader);
        }
        String brief = DateTimeFormatter.ofPattern("z", reader).format(local);
        // Where the reader's language has no abbreviation, "GMT-05:00" would stand there; the long name says more.
        return brief.matches("GMT.+")
                ? DateTimeFormatter.ofPattern("zzzz", reader).format(local)
                : brief;
    }
}
