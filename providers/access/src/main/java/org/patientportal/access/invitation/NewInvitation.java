package org.patientportal.access.invitation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.patientportal.access.family.NewGrant;
import org.patientportal.kernel.Form;

/**
 * What staff ask for when they send an invitation; JSON body.
 *
 * @param email where to, or null for the record's portal address
 * @param level "limited" or "full" (the default)
 * @param expiresInHours for how long the link works: 1 to 168, or null for 48 (INV-03)
 * @param relationship as {@link NewGrant}
 * @param areas as {@link NewGrant}
 * @param until as {@link NewGrant}
 */
public record NewInvitation(
        String email, String level, Integer expiresInHours, String relationship, List<String> areas, String until)
        implements WantedTerms {

    /** One with all its defaults. */
    static final NewInvitation USUAL = new NewInvitation(null, null, null, null, null, null);

    static NewInvitation typed(Form form) {
        NewGrant grant = NewGrant.typed(form);
        return new NewInvitation(
                form.get("email"),
                form.get("level"),
                InvitationTerms.typedHours(form.get("expiresInHours")),
                grant.relationship(),
                grant.areas(),
                grant.until());
    }

    @Override
    public InvitationKind kind() {
        return InvitationKind.INVITATION;
    }

    @Override
    public InvitationTerms checked(ZoneId zone, Instant now) {
        return InvitationTerms.checked(
                kind(), email, level, expiresInHours, new NewGrant(relationship, areas, until), zone, now);
    }
}
