package org.patientportal.access.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.PracticeId;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.TimeOrderedId;

/** Somebody with a link of the practice asks for a new one. One stays open per link, however often they ask. */
@Entity(name = "PortalLinkRequest")
@Table(name = "PORTAL_LINK_REQUEST")
class LinkRequest {

    enum State {
        OPEN,
        /** A new invitation has been sent or printed. */
        ANSWERED,
        /** Staff have settled it in another way. */
        DISMISSED
    }

    @Id
    @Column(name = "ID")
    private UUID id;

    @Column(name = "PRACTICE_ID", updatable = false)
    private UUID practiceId;

    @Column(name = "PATIENT_ID", updatable = false)
    private UUID patientId;

    @Column(name = "INVITATION_ID", updatable = false)
    private UUID invitationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "REASON")
    private RequestReason reason;

    /** The address of the account that asked: verified, and its owner was told so before asking; else null. */
    @Column(name = "ACCOUNT_EMAIL")
    private String accountEmail;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATE")
    private State state;

    @Column(name = "ASKED_AT")
    private Instant askedAt;

    @Column(name = "CLOSED_AT")
    private Instant closedAt;

    @Version
    @Column(name = "VERSION")
    private int version;

    protected LinkRequest() {}

    LinkRequest(PracticeId practice, PatientId patient, UUID invitation, Instant now) {
        this.id = TimeOrderedId.at(now);
        this.practiceId = practice.value();
        this.patientId = patient.value();
        this.invitationId = invitation;
        this.state = State.OPEN;
    }

    void asked(RequestReason why, String account, Instant now) {
        reason = why;
        accountEmail = account;
        askedAt = now;
    }

    /** @throws Problem 409 {@code request-closed} */
    void dismiss(Instant now) {
        if (state != State.OPEN) {
            throw Problem.conflict("request-closed", "The request has been settled already.");
        }
        state = State.DISMISSED;
        closedAt = now;
    }
}
