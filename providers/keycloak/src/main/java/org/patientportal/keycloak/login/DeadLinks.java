package org.patientportal.keycloak.login;

import org.patientportal.access.invitation.DeadLinkPage;
import org.patientportal.access.invitation.EntryTicket;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.Wire;

/** What somebody sees who holds a genuine link that opens nothing any more. */
final class DeadLinks {

    private DeadLinks() {}

    /** @param mark under which the browser remembers the link, or null */
    static Html page(EntryTicket ticket, String mark) {
        String state = ticket.practice().enabled() ? Wire.name(ticket.status()) : "closed";
        return new Html("portal/invitation/dead.ftl", new DeadLinkPage(state, ticket.practice(), mark));
    }
}
