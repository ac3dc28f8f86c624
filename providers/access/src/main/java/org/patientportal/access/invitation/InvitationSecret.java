package org.patientportal.access.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.patientportal.kernel.Secret;

/** The hash of one secret that opens an invitation. Every printed sheet and every try to deliver a letter has its own (INV-12). */
@Entity(name = "PortalSecret")
@Table(name = "PORTAL_SECRET")
class InvitationSecret {

    @Id
    @Column(name = "HASH")
    private String hash;

    @Column(name = "INVITATION_ID", updatable = false)
    private UUID invitationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "CHANNEL", updatable = false)
    private InvitationChannel channel;

    @Column(name = "CREATED_AT", updatable = false)
    private Instant createdAt;

    protected InvitationSecret() {}

    InvitationSecret(Secret secret, Invitation invitation, InvitationChannel channel, Instant now) {
        this.hash = secret.hash();
        this.invitationId = invitation.id();
        this.channel = channel;
        this.createdAt = now;
    }

    OpenedLink opened() {
        return new OpenedLink(invitationId, channel);
    }
}
