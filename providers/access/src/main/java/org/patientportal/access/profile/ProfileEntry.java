package org.patientportal.access.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.patientportal.kernel.Permit;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.TimeOrderedId;

/** What one account has entered last in one field of a record. Who changes it has locked the record first. */
@Entity(name = "PortalProfileEntry")
@Table(name = "PORTAL_PROFILE_ENTRY")
class ProfileEntry {

    enum Status {
        /** The practice's record has taken it over; it may have another value by now. */
        APPLIED,
        /** For staff to decide. */
        WAITING,
        DECLINED
    }

    @Id
    @Column(name = "ID")
    private UUID id;

    @Column(name = "PRACTICE_ID", updatable = false)
    private UUID practiceId;

    @Column(name = "PATIENT_ID", updatable = false)
    private UUID patientId;

    @Column(name = "ACCOUNT_ID", updatable = false)
    private String accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "FIELD", updatable = false)
    private ProfileField field;

    @Column(name = "ENTERED")
    private String entered;

    /** What the record has taken over last, or null. */
    @Column(name = "TAKEN")
    private String taken;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATUS")
    private Status status;

    @Column(name = "ENTERED_AT")
    private Instant enteredAt;

    /** Null unless staff have decided. */
    @Column(name = "DECIDED_AT")
    private Instant decidedAt;

    @Column(name = "DECIDED_BY")
    private String decidedBy;

    @Version
    @Column(name = "VERSION")
    private int version;

    protected ProfileEntry() {}

    ProfileEntry(Permit permit, ProfileField field, Instant now) {
        this.id = TimeOrderedId.at(now);
        this.practiceId = permit.practice().value();
        this.patientId = permit.patient().value();
        this.accountId = permit.caller().actor().accountId();
        this.field = field;
    }

    UUID id() {
        return id;
    }

    UUID patient() {
        return patientId;
    }

    String account() {
        return accountId;
    }

    ProfileField field() {
        return field;
    }

    String entered() {
        return entered;
    }

    /** @return what the record has taken over last, or null */
    String taken() {
        return taken;
    }

    /** @return what the account goes by: what waits, else what was taken over, else null */
    String own() {
        return waits() ? entered : taken;
    }

    boolean waits() {
        return status == Status.WAITING;
    }

    boolean is(Status wanted, String value) {
        return status == wanted && entered.equals(value);
    }

    /** Leaves the value to staff. */
    void ask(String value, Instant now) {
        enter(value, Status.WAITING, now);
    }

    /** The record has that value, without anybody's decision; what waited does so no more. */
    void take(String value, Instant now) {
        enter(value, Status.APPLIED, now);
        taken = value;
    }

    private void enter(String value, Status becomes, Instant now) {
        entered = value;
        status = becomes;
        enteredAt = now;
        decidedAt = null;
        decidedBy = null;
    }

    /**
     * @param seen the version that staff have looked at
     * @throws Problem 409 {@code profile-changed} when it is another by now, or decided
     */
    void approve(int seen, String staff, Instant now) {
        decide(seen, Status.APPLIED, staff, now);
        taken = entered;
    }

    /** Throws the same as {@link #approve}. */
    void decline(int seen, String staff, Instant now) {
        decide(seen, Status.DECLINED, staff, now);
    }

    private void decide(int seen, Status becomes, String staff, Instant now) {
        if (!waits() || version != seen) {
            throw Problem.conflict("profile-changed", "It has changed since you looked; look again.");
        }
        status = becomes;
        decidedAt = now;
        decidedBy = staff;
    }

    /** @return null unless it has that status */
    RecordDetails.Asked asked(Status wanted) {
        return status == wanted ? new RecordDetails.Asked(field.member(), entered, enteredAt) : null;
    }

    /**
     * @param before what the practice has, or null
     * @param shownAccount null when the account has been removed
     */
    ProfileChangeView view(String before, String shownAccount) {
        return new ProfileChangeView(id, field.member(), before, entered, shownAccount, enteredAt, version);
    }
}
