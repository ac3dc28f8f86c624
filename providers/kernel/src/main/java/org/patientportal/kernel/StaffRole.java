package org.patientportal.kernel;

/**
 * What somebody is in a practice. The first three are client roles of {@code patient-portal-staff} and count only for
 * members of the practice's organization; the last two are Keycloak's own admin roles of the realm.
 */
public enum StaffRole {
    PORTAL_ADMIN,
    PRACTITIONER,
    RECEPTIONIST,
    /** May manage the realm's users ({@code manage-users}). */
    REALM_ADMIN,
    /** May see the realm's users ({@code view-users}). */
    REALM_VIEWER
}
