package org.patientportal.keycloak;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Worn by every class that uses what Keycloak does not promise to keep: {@code org.keycloak.services}, {@code .models.jpa},
 * {@code .forms}, {@code .protocol.oidc.endpoints}. The list of them is what to check when Keycloak is upgraded.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface KeycloakInternal {

    /** @return what is used, and why nothing public would do */
    String value();
}
