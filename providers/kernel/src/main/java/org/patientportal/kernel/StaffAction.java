package org.patientportal.kernel;

import static org.patientportal.kernel.StaffRole.PORTAL_ADMIN;
import static org.patientportal.kernel.StaffRole.PRACTITIONER;
import static org.patientportal.kernel.StaffRole.REALM_ADMIN;
import static org.patientportal.kernel.StaffRole.REALM_VIEWER;
import static org.patientportal.kernel.StaffRole.RECEPTIONIST;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The table role x action (SEC-06): every action of staff, and the roles that may do it. */
public enum StaffAction {
    READ_PATIENTS(PORTAL_ADMIN, PRACTITIONER, RECEPTIONIST, REALM_ADMIN, REALM_VIEWER),
    ADD_PATIENT(PORTAL_ADMIN, PRACTITIONER, RECEPTIONIST, REALM_ADMIN),
    /** Take over or decline what somebody wants changed in a record. */
    DECIDE_PROFILE_CHANGES(PORTAL_ADMIN, PRACTITIONER, RECEPTIONIST, REALM_ADMIN),
    /** Enable or disable the portal for a record, revoke what was sent, settle requests, limit and end accesses. */
    MANAGE_PORTAL_ACCESS(PORTAL_ADMIN, PRACTITIONER, RECEPTIONIST, REALM_ADMIN),
    INVITE_LIMITED(PORTAL_ADMIN, PRACTITIONER, RECEPTIONIST, REALM_ADMIN),
    /** As the one before also what it takes to restore or change an access. Receptionists too where the practice's setting says so (INV-17). */
    INVITE_FULL(PORTAL_ADMIN, PRACTITIONER, REALM_ADMIN),
    /** Send a link that opens what the practice shares: never reception, whatever the settings say (ACC-04). */
    SEND_ACCESS_LINK(PORTAL_ADMIN, PRACTITIONER, REALM_ADMIN),
    READ_SETTINGS(PORTAL_ADMIN, PRACTITIONER, RECEPTIONIST, REALM_ADMIN, REALM_VIEWER),
    CHANGE_SETTINGS(PORTAL_ADMIN, REALM_ADMIN),
    /** Hand over all that is kept about one person. */
    EXPORT_PATIENT(PORTAL_ADMIN, REALM_ADMIN),
    /** Only where the practice's setting says so. */
    ERASE_PATIENT(PORTAL_ADMIN, REALM_ADMIN),
    /** Close the practice for good, or open it again. */
    ARCHIVE_PRACTICE(REALM_ADMIN);

    private final Set<StaffRole> roles;

    StaffAction(StaffRole first, StaffRole... rest) {
        roles = Collections.unmodifiableSet(EnumSet.of(first, rest));
    }

    /** @return what it takes to give somebody access at that level */
    public static StaffAction giving(AccessLevel level) {
        return level == AccessLevel.FULL ? INVITE_FULL : INVITE_LIMITED;
    }

    /** @return the roles that may always do this */
    public Set<StaffRole> roles() {
        return roles;
    }
}
