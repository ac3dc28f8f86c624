package org.patientportal.access.invitation;

import java.time.Instant;
import java.time.ZoneId;
import org.patientportal.kernel.Problem;

/** What staff ask for when they send an invitation of either kind. */
sealed interface WantedTerms permits NewInvitation, NewAccessLink {

    InvitationKind kind();

    /**
     * @param zone the practice's
     * @return the same values; the address is null when the record's shall be used
     * @throws Problem 400 for every value at fault
     */
    InvitationTerms checked(ZoneId zone, Instant now);
}
