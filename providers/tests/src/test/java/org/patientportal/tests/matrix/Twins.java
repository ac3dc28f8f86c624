package org.patientportal.tests.matrix;

import java.util.List;
import org.patientportal.keycloak.http.EndpointMethod;
import org.patientportal.keycloak.http.Endpoints;
import org.patientportal.testsupport.BrokenEndpoints;

/** The endpoints of the test-only jar, each of which breaks the promise of one column. */
final class Twins {

    private static final String ROOT = "/realms/{realm}/portal-test/twins";

    private Twins() {}

    static List<EndpointMethod> endpoints() {
        return Endpoints.of(BrokenEndpoints.class, ROOT);
    }

    /**
     * @param method the name of the Java method
     * @param guard who would be let in, if it kept its promise
     */
    static Target of(String method, Guard guard) {
        EndpointMethod endpoint = endpoints().stream()
                .filter(twin -> twin.method().getName().equals(method))
                .findFirst()
                .orElseThrow();
        return new Target(endpoint, guard, null, endpoint.pathTemplate().startsWith(ROOT + "/pages"));
    }
}
