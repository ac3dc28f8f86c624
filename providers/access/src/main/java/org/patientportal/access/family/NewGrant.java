package org.patientportal.access.family;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.patientportal.kernel.AccessLevel;
import org.patientportal.kernel.Area;
import org.patientportal.kernel.Checks;
import org.patientportal.kernel.Form;
import org.patientportal.kernel.Wire;

/**
 * For whom and for how long staff give access; part of a JSON body.
 *
 * @param relationship what the account's owner is to the patient: "self", "parent", "guardian", "partner", "child", "carer"
 *     or "other"; null leaves it as it is, and in an invitation means "self" if it goes to the record's own address, else
 *     "other"
 * @param areas such as "appointments"; null for all
 * @param until the last day of the access in the practice's time zone, such as "2027-03-31"; null for no end
 */
public record NewGrant(String relationship, List<String> areas, String until) {

    /** @return what stands in the fields of a form: relationship, until, and one field for each area that is ticked */
    public static NewGrant typed(Form form) {
        List<String> ticked = Area.ALL.stream()
                .map(Wire::name)
                .filter(area -> "true".equals(form.get("area-" + area)))
                .toList();
        return new NewGrant(form.get("relationship"), ticked, form.get("until"));
    }

    /** @return what stands in the fields of a form at first: the person concerned, everything, without end */
    public static Map<String, String> proposed() {
        return fields(Relationship.SELF, Area.ALL.stream().map(Wire::name).toList(), null, ZoneOffset.UTC);
    }

    /** @return the fields of a form that changes what was given */
    static Map<String, String> of(LinkView link, ZoneId zone) {
        Relationship relationship =
                Wire.parse(Relationship.class, link.relationship()).orElseThrow();
        return fields(relationship, link.areas(), link.until(), zone);
    }

    private static Map<String, String> fields(
            Relationship relationship, List<String> areas, Instant until, ZoneId zone) {
        Map<String, String> values = new HashMap<>();
        values.put("relationship", Wire.name(relationship));
        areas.forEach(area -> values.put("area-" + area, "true"));
        if (until != null) {
            values.put("until", until.minusNanos(1).atZone(zone).toLocalDate().toString());
        }
        return values;
    }

    /** @return the same values, the relationship null where none is said; what cannot be accepted is noted */
    public Grant checked(Checks checks, AccessLevel level, ZoneId zone, Instant now) {
        Relationship checked = checks.oneOf("relationship", relationship, Relationship.class, null);
        return new Grant(level, checked, areas(checks), until(checks, zone, now));
    }

    private Set<Area> areas(Checks checks) {
        if (areas == null) {
            return Area.ALL;
        }
        Set<Area> open = EnumSet.noneOf(Area.class);
        for (String name : areas) {
            Area area = checks.oneOf("areas", name, Area.class, null);
            if (area != null) {
                open.add(area);
            }
        }
        if (open.isEmpty()) {
            checks.fault("areas", "required", "At least one area is needed.");
        }
        return Collections.unmodifiableSet(open);
    }

    private Instant until(Checks checks, ZoneId zone, Instant now) {
        LocalDate lastDay = checks.optionalDate("until", until).orElse(null);
        if (lastDay == null) {
            return null;
        }
        LocalDate today = now.atZone(zone).toLocalDate();
        if (lastDay.isBefore(today) || lastDay.isAfter(today.plusYears(100))) {
            return checks.fault("until", "day-to-come", "Today or a later day.");
        }
        return lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
