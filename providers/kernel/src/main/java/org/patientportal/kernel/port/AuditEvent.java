package org.patientportal.kernel.port;

import org.patientportal.kernel.Caller;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.Permit;
import org.patientportal.kernel.PracticeId;
import org.patientportal.kernel.StaffPermit;

/**
 * One row of the audit. It never holds names, addresses or secrets.
 *
 * @param caller who, or null for a person who is not known yet
 * @param practice where, or null when no practice was reached
 * @param patient whose record, or null when none was
 * @param action what, such as "invitation.send"
 * @param change whether it changes something, as opposed to reading it
 * @param subject the id of the thing acted on, or null
 * @param detail a short code, such as the reason of a refusal or the field that was changed, or null
 */
public record AuditEvent(
        Caller caller,
        PracticeId practice,
        PatientId patient,
        String action,
        boolean change,
        Object subject,
        String detail) {

    public static AuditEvent read(StaffPermit permit, PatientId patient, String action) {
        return new AuditEvent(permit.caller(), permit.practice().id(), patient, action, false, patient, null);
    }

    public static AuditEvent read(Permit permit, String action) {
        return new AuditEvent(permit.caller(), permit.practice(), permit.patient(), action, false, null, null);
    }

    public static AuditEvent change(StaffPermit permit, PatientId patient, String action, Object subject) {
        return new AuditEvent(permit.caller(), permit.practice().id(), patient, action, true, subject, null);
    }

    public static AuditEvent change(Permit permit, String action, Object subject) {
        return new AuditEvent(permit.caller(), permit.practice(), permit.patient(), action, true, subject, null);
    }

    public AuditEvent withDetail(String code) {
        return new AuditEvent(caller, practice, patient, action, change, subject, code);
    }
}
