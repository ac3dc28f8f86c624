package org.patientportal.keycloak.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.patientportal.kernel.Caller;
import org.patientportal.kernel.TimeOrderedId;
import org.patientportal.kernel.Wire;
import org.patientportal.kernel.port.AuditEvent;

/** One row of the audit; written once, never changed. */
@Entity(name = "PortalAudit")
@Immutable
@Table(name = "PORTAL_AUDIT")
class AuditRow {

    /** What became of it. */
    enum Outcome {
        DONE,
        REFUSED
    }

    @Id
    @Column(name = "ID")
    private UUID id;

    @Column(name = "REALM_ID")
    private String realmId;

    @Column(name = "PRACTICE_ID")
    private UUID practiceId;

    @Column(name = "PATIENT_ID")
    private UUID patientId;

    @Column(name = "AT")
    private Instant at;

    @Column(name = "ACTOR_REALM_ID")
    private String actorRealmId;

    @Column(name = "ACTOR_ID")
    private String actorId;

    /** The admin who acted as the actor, or null. */
    @Column(name = "IMPERSONATOR_ID")
    private String impersonatorId;

    @Column(name = "ACTION")
    private String action;

    @Column(name = "OUTCOME")
    private String outcome;

    @Column(name = "SUBJECT")
    private String subject;

    @Column(name = "DETAIL")
    private String detail;

    @Column(name = "DOOR")
    private String door;

    @Column(name = "ADDRESS")
    private String address;

    protected AuditRow() {}

    /** @param address from where the request came, for callers who are not known yet; may be null */
    AuditRow(String realmId, AuditEvent event, Outcome outcome, Instant now, String address) {
        Caller caller = event.caller();
        this.id = TimeOrderedId.at(now);
        this.realmId = realmId;
        this.practiceId = event.practice() == null ? null : event.practice().value();
        this.patientId = event.patient() == null ? null : event.patient().value();
        this.at = now;
        this.actorRealmId = caller == null ? null : caller.actor().realmId();
        this.actorId = caller == null ? null : caller.actor().accountId();
        this.impersonatorId = caller == null ? null : caller.impersonator();
        this.action = event.action();
        this.outcome = Wire.name(outcome);
        this.subject = event.subject() == null ? null : event.subject().toString();
        this.detail = event.detail();
        this.door = caller == null ? null : Wire.name(caller.door());
        this.address = cut(caller == null ? address : caller.address());
    }

    UUID id() {
        return id;
    }

    String actor() {
        return actorId;
    }

    String door() {
        return door;
    }

    /** @param by who did it, as far as the reader may know */
    AuditExport.Row exported(String by) {
        return new AuditExport.Row(at, action, outcome, detail, door, by, impersonatorId != null);
    }

    /** A proxy may name anything as the address; the row must be written all the same. */
    private static String cut(String address) {
        return address == null || address.length() <= 64 ? address : address.substring(0, 64);
    }
}
