package org.patientportal.access.invitation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.patientportal.access.family.Grant;
import org.patientportal.access.family.NewGrant;
import org.patientportal.access.family.Relationship;
import org.patientportal.access.patient.PatientView;
import org.patientportal.kernel.AccessLevel;
import org.patientportal.kernel.Checks;
import org.patientportal.kernel.EmailAddress;
import org.patientportal.kernel.FieldError;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.StaffAction;

/**
 * What an invitation says: for whom, what it gives, and for how long.
 *
 * @param email null as long as the record's own address shall be used
 */
record InvitationTerms(InvitationKind kind, EmailAddress email, Grant given, Duration lifetime) {

    /**
     * @param own whether that is the record's own address
     * @return the same, with whatever was left unsaid
     */
    InvitationTerms to(EmailAddress address, boolean own) {
        Relationship said =
                given.relationship() != null ? given.relationship() : own ? Relationship.SELF : Relationship.OTHER;
        return new InvitationTerms(kind, address, given.as(said), lifetime);
    }

    /** @return what it takes to send it */
    StaffAction sending() {
        return kind.sending(given.level());
    }

    /** @return what is answered where neither staff nor the record name an address */
    static Problem withoutAddress() {
        return Problem.invalid(List.of(new FieldError("email", "required", "A value is needed.")));
    }

    /**
     * @param email null for the record's own
     * @param level as it is written in JSON; null for full
     * @param hours a whole number, up to seven days; null for what is usual
     * @param zone the practice's
     * @throws Problem 400 for every value at fault
     */
    static InvitationTerms checked(
            InvitationKind kind, String email, String level, Integer hours, NewGrant grant, ZoneId zone, Instant now) {
        Checks checks = new Checks();
        Duration lifetime = lifetime(checks, kind, hours);
        EmailAddress address = checks.optionalEmail("email", email).orElse(null);
        AccessLevel wanted = checks.oneOf("level", level, AccessLevel.class, AccessLevel.FULL);
        Grant given = grant.checked(checks, wanted, zone, now);
        checks.done();
        return new InvitationTerms(kind, address, given, lifetime);
    }

    private static Duration lifetime(Checks checks, InvitationKind kind, Integer hours) {
        if (hours == null) {
            return kind.usual();
        }
        int most = (int) InvitationKind.LONGEST.toHours();
        if (hours < 1 || hours > most) {
            checks.fault(
                    "expiresInHours", "expiry", "A whole number of hours from 1 to " + most + " (7 days).", 1, most);
        }
        return Duration.ofHours(hours);
    }

    /** @return what the form of one holds at first */
    static Map<String, String> proposal(InvitationKind kind, PatientView patient) {
        Map<String, String> values = new HashMap<>(NewGrant.proposed());
        values.put("once", UUID.randomUUID().toString());
        values.put("expiresInHours", String.valueOf(kind.usual().toHours()));
        String portalEmail = patient.portalAccess().email();
        String address = portalEmail != null ? portalEmail : patient.email();
        if (address != null) {
            values.put("email", address);
        }
        return values;
    }

    /** @return what is answered where one would give an access whose last day has passed, as one that is sent again */
    static Problem accessIsOver() {
        return Problem.invalid(List.of(new FieldError("until", "day-to-come", "Today or a later day.")));
    }

    /** @return what was typed as a number of hours: null for nothing, and 0, which is then refused, for what is none */
    static Integer typedHours(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return text.strip().matches("[0-9]{1,6}") ? Integer.valueOf(text.strip()) : Integer.valueOf(0);
    }
}
