package org.patientportal.access.family;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.patientportal.kernel.AccessLevel;
import org.patientportal.kernel.Area;

/**
 * What an account is given: staff write it into an invitation, and whoever accepts gets a link with it (FAM-02, FAM-05).
 *
 * @param relationship null only as long as nobody has said it
 * @param areas never empty
 * @param until from then on it opens nothing; null for no end
 */
@Embeddable
public record Grant(
        @Enumerated(EnumType.STRING) @Column(name = "LEVEL") AccessLevel level,

        @Enumerated(EnumType.STRING) @Column(name = "RELATIONSHIP")
        Relationship relationship,

        @Convert(converter = AreasColumn.class) @Column(name = "AREAS")
        Set<Area> areas,

        @Column(name = "ACCESS_UNTIL") Instant until) {

    /** @return whether it still opens something at that moment */
    public boolean lasts(Instant now) {
        return until == null || now.isBefore(until);
    }

    /** @return whether it is the person concerned, who decides about the access of others */
    boolean decides() {
        return relationship == Relationship.SELF && level == AccessLevel.FULL;
    }

    /** @return the same for somebody who is that to the patient */
    public Grant as(Relationship other) {
        return new Grant(level, other, areas, until);
    }

    Grant at(AccessLevel other) {
        return new Grant(other, relationship, areas, until);
    }

    /**
     * @param more what an open access of this kind is given besides
     * @return the one of the higher level as it was given, since areas and end were given for that level and no other; of one
     *     level the areas of both and the later end. At the same level the owner stays what they are to the patient
     */
    Grant and(Grant more) {
        if (more.level != level) {
            return level.orHigher(more.level) == level ? this : more;
        }
        Set<Area> both = EnumSet.copyOf(areas);
        both.addAll(more.areas);
        Instant later = until == null || more.until == null ? null : until.isAfter(more.until) ? until : more.until;
        return new Grant(level, relationship, Collections.unmodifiableSet(both), later);
    }
}
