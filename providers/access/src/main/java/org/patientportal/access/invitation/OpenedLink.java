package org.patientportal.access.invitation;

import java.util.UUID;

/**
 * A genuine secret that somebody has shown.
 *
 * @param ticket the {@link EntryTicket#id()} that it opens
 * @param channel how the secret had come; only a mailed one leads on to an account
 */
public record OpenedLink(UUID ticket, InvitationChannel channel) {

    /** @return what is the same for each try with such a link, and for no other; nobody counts for both kinds of one ticket */
    public String key() {
        return channel + " " + ticket;
    }
}
