package org.patientportal.keycloak.login;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.keycloak.TokenCategory;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.JsonWebToken;

/** A few values in a cookie, signed with the realm's key, for one purpose and a short time. */
public final class PageTicket extends JsonWebToken {

    @JsonProperty("values")
    private Map<String, String> values = Map.of();

    /** @return the signed text of a ticket that holds the values */
    static String sign(KeycloakSession session, String purpose, Duration lifetime, Map<String, String> values) {
        PageTicket ticket = new PageTicket();
        ticket.type(purpose);
        ticket.issuer(session.getContext().getRealm().getId());
        ticket.exp(Time.currentTimeSeconds() + lifetime.toSeconds());
        ticket.values = values;
        return session.tokens().encode(ticket);
    }

    /** @return the values, empty unless this realm signed the text for that purpose and its time is not over */
    static Optional<Map<String, String>> read(KeycloakSession session, String purpose, String text) {
        PageTicket ticket = text == null ? null : session.tokens().decode(text, PageTicket.class);
        boolean valid = ticket != null
                && purpose.equals(ticket.getType())
                && session.getContext().getRealm().getId().equals(ticket.getIssuer())
                && ticket.getExp() != null
                && ticket.getExp() > Time.currentTimeSeconds();
        return valid ? Optional.of(ticket.values) : Optional.empty();
    }

    @Override
    public TokenCategory getCategory() {
        return TokenCategory.INTERNAL;
    }
}
