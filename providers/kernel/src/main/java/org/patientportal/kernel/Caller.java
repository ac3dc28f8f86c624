package org.patientportal.kernel;

/**
 * Who asks: an account that Keycloak has authenticated for this request. It grants nothing by itself; see {@link Permit}
 * and {@link StaffPermit}.
 *
 * @param actor the account
 * @param name for pages that greet the person, never null
 * @param email the account's address, or null
 * @param address the remote address, for the audit
 * @param door how the request came in, for the audit
 * @param impersonator the user id of the admin who acts as this account with Keycloak's impersonation, or null
 * @param secondFactor whether this sign-in has shown a second factor
 * @param chosen the one record that the person has chosen for the app that asks (FAM-03), or null where nothing was chosen: no
 *     other opens
 */
public record Caller(
        Actor actor,
        String name,
        String email,
        String address,
        Door door,
        String impersonator,
        boolean secondFactor,
        PatientId chosen) {

    /** The way a request came in. */
    public enum Door {
        PATIENT_PAGE,
        PATIENT_API,
        STAFF_PAGE,
        STAFF_API,
        SIGN_IN,
        /** Keycloak itself: its console, its admin API, its account pages. */
        KEYCLOAK
    }

    /** @return the same caller, for that record only */
    public Caller withChosen(PatientId record) {
        return new Caller(actor, name, email, address, door, impersonator, secondFactor, record);
    }

    /** @return the same caller, as the sign-in was */
    public Caller withSecondFactor(boolean shown) {
        return new Caller(actor, name, email, address, door, impersonator, shown, chosen);
    }

    /** @return whether nothing else was chosen */
    public boolean mayAskFor(PatientId record) {
        return chosen == null || chosen.equals(record);
    }
}
