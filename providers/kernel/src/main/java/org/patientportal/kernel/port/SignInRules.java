package org.patientportal.kernel.port;

/** How people sign in to the realm. */
public interface SignInRules {

    /** @return whether a sign-in can ask for a second factor when it is wanted */
    boolean offerSecondFactor();
}
