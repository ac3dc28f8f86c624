package org.patientportal.access.invitation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.patientportal.access.family.NewGrant;
import org.patientportal.kernel.AccessLevel;
import org.patientportal.kernel.Form;
import org.patientportal.kernel.Wire;

/**
 * What staff ask for when they send an access link; JSON body. It gives full access (ACC-04).
 *
 * @param email where to, or null for the record's portal address
 * @param expiresInHours for how long the link works: 1 to 168, or null for 120, which are five days (ACC-07)
 * @param relationship as {@link NewGrant}
 * @param areas as {@link NewGrant}
 * @param until as {@link NewGrant}
 */
public record NewAccessLink(String email, Integer expiresInHours, String relationship, List<String> areas, String until)
        implements WantedTerms {

    /** One with all its defaults. */
    static final NewAccessLink USUAL = new NewAccessLink(null, null, null, null, null);

    static NewAccessLink typed(Form form) {
        NewGrant grant = NewGrant.typed(form);
        return new NewAccessLink(
                form.get("email"),
                InvitationTerms.typedHours(form.get("expiresInHours")),
                grant.relationship(),
                grant.areas(),
                grant.until());
    }

    @Override
    public InvitationKind kind() {
        return InvitationKind.ACCESS_LINK;
    }

    @Override
    public InvitationTerms checked(ZoneId zone, Instant now) {
        return InvitationTerms.checked(
                kind(),
                email,
                Wire.name(AccessLevel.FULL),
                expiresInHours,
                new NewGrant(relationship, areas, until),
                zone,
                now);
    }
}
