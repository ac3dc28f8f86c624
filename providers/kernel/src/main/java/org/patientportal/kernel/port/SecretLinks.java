package org.patientportal.kernel.port;

import org.patientportal.kernel.Secret;

/** Makes the address that a person opens. */
public interface SecretLinks {

    /** Below the portal; what follows stays in the browser, so that no server log sees it. */
    String DOOR = "/open#";

    /** @param portalUrl the portal's absolute address without a slash at its end */
    static SecretLinks under(String portalUrl) {
        return secret -> portalUrl + DOOR + secret.reveal();
    }

    /** @return the absolute address of the portal's door with the secret behind the hash sign */
    String to(Secret secret);
}
