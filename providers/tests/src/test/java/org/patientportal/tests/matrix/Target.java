package org.patientportal.tests.matrix;

import java.util.Map;
import org.patientportal.keycloak.http.EndpointMethod;

/**
 * One endpoint, as the table knows it.
 *
 * @param body what would be done if the caller were let in: JSON, or the fields of a form; or null
 * @param page whether it answers a browser
 */
record Target(EndpointMethod endpoint, Guard guard, Object body, boolean page) {

    static String name(EndpointMethod endpoint) {
        return endpoint.httpMethod() + " " + endpoint.pathTemplate();
    }

    String name() {
        return name(endpoint);
    }

    boolean reads() {
        return endpoint.httpMethod().equals("GET");
    }

    boolean ofStaffPages() {
        String path = endpoint.pathTemplate();
        return page && (path.contains("/patient-portal/staff") || path.contains("/patient-portal/accounts"));
    }

    /** Whether Keycloak's own gate stands in front of it. */
    boolean behindKeycloaksGate() {
        return endpoint.pathTemplate().startsWith("/admin/");
    }

    /** @param ids by the names of the parameters */
    String path(Map<String, String> ids) {
        String path = endpoint.pathTemplate();
        for (String parameter : endpoint.pathParameters()) {
            String id = ids.get(parameter);
            if (id == null) {
                throw new AssertionError("The clinic of the matrix has planted nothing for {" + parameter + "}");
            }
            path = path.replace("{" + parameter + "}", id);
        }
        return path;
    }
}
