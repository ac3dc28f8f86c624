package org.patientportal.access.family;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.patientportal.kernel.port.Letters;

/** Puts the letters about links into the outbox (FAM-05), also those that leave on a later day. */
final class LinkNotices {

    /** So long before it ends its owner is told, unless it was given for no longer. */
    static final Duration AHEAD = Duration.ofDays(14);

    private final Letters letters;

    LinkNotices(Letters letters) {
        this.letters = letters;
    }

    void tell(Link link, LinkChange change, Instant now) {
        letters.post(link.practice(), change.letter(), link.id(), now);
    }

    /** @param others the links of the people concerned, who are told that somebody else can see the record */
    void given(List<Link> others, Instant now) {
        others.forEach(link -> tell(link, LinkChange.GIVEN, now));
    }

    /** Replaces what was to be said about the link's end. */
    void schedule(Link link, Instant now) {
        letters.cancel(LinkChange.ENDING.letter(), link.id());
        letters.cancel(LinkChange.EXPIRED.letter(), link.id());
        Instant until = link.given().until();
        if (until == null || !link.open(now)) {
            return;
        }
        if (until.minus(AHEAD).isAfter(now)) {
            letters.post(link.practice(), LinkChange.ENDING.letter(), link.id(), until.minus(AHEAD));
        }
        letters.post(link.practice(), LinkChange.EXPIRED.letter(), link.id(), until);
    }
}
