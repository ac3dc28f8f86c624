package org.patientportal.kernel.port;

import java.time.Instant;
import org.patientportal.kernel.EmailAddress;
import org.patientportal.kernel.PracticeProfile;

/**
 * A letter ready to leave.
 *
 * @param template the mail template's stem, such as "invitation": the templates are "portal-<stem>.ftl", the subject is the
 *     message {@code portal.mail.<stem>.subject}
 * @param language "en" or "de"
 * @param view what the template shows: a public record, named {@code view} there
 * @param expires when what the letter brings or tells of ends; the template finds it in words as {@code expires}. Null for no end
 */
public record Letter(
        EmailAddress to, PracticeProfile from, String language, String template, Object view, Instant expires) {}
