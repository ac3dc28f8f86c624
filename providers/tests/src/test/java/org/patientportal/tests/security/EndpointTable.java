package org.patientportal.tests.security;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.patientportal.keycloak.http.EndpointMethod;

/**
 * What each JSON endpoint answers to whom. Written from the access model before any run: whoever adds an endpoint adds its
 * row here, or the build fails.
 */
final class EndpointTable {

    private static final String API = "/realms/{realm}/patient-portal/api";
    private static final String STAFF = "/admin/realms/{realm}/patient-portal";
    private static final String PATIENTS = STAFF + "/practices/{practice}/patients";
    private static final String INVITATIONS = PATIENTS + "/{patient}/invitations";

    private static final String ACCESS_LINKS = PATIENTS + "/{patient}/access-links";
    private static final Map<String, Integer> VERSION = Map.of("version", 0);

    private static final Map<String, Row> ROWS = new LinkedHashMap<>();

    private EndpointTable() {}

    /** Who may come in at all. */
    enum Guard {
        /** Everybody: nothing here is anybody's. */
        PUBLIC(200, 200, 200, 200, 200),
        /** Any account, to what is its own. */
        OWN_ACCOUNT(401, 401, 403, 200, 200),
        /** Accounts linked to the record. */
        LINKED_ACCOUNT(401, 401, 403, 404, 404),
        /** Staff of the practice. A good token of another realm meets Keycloak's own gate in front of all of /admin: 403. */
        STAFF_OF_PRACTICE(401, 403, 403, 404, 404),
        /** Keycloak's administrators of the realm. Whether there is a portal is no secret: 403, as Keycloak's own API says. */
        REALM_ADMIN(401, 403, 403, 403, 403);

        private final int noToken;
        private final int otherRealm;
        private final int wrongAudience;
        private final int otherPatient;
        private final int otherPracticesStaff;

        Guard(int noToken, int otherRealm, int wrongAudience, int otherPatient, int otherPracticesStaff) {
            this.noToken = noToken;
            this.otherRealm = otherRealm;
            this.wrongAudience = wrongAudience;
            this.otherPatient = otherPatient;
            this.otherPracticesStaff = otherPracticesStaff;
        }

        int answers(Column column) {
            return switch (column) {
                case NO_TOKEN -> noToken;
                case OTHER_REALM -> otherRealm;
                case WRONG_AUDIENCE -> wrongAudience;
                case OTHER_PATIENT -> otherPatient;
                case OTHER_PRACTICES_STAFF -> otherPracticesStaff;
            };
        }
    }

    /** Who asks. */
    enum Column {
        NO_TOKEN,
        OTHER_REALM,
        WRONG_AUDIENCE,
        OTHER_PATIENT,
        OTHER_PRACTICES_STAFF
    }

    /** @param body what would be done if the caller were let in, or null */
    record Row(Guard guard, Object body) {}

    static {
        row("GET " + API + "/openapi", Guard.PUBLIC, null);
        row("GET " + API + "/me", Guard.OWN_ACCOUNT, null);
        row("GET " + API + "/patients/{patient}", Guard.LINKED_ACCOUNT, null);
        row("GET " + API + "/patients/{patient}/access", Guard.LINKED_ACCOUNT, null);
        row("POST " + API + "/patients/{patient}/access/{link}/end", Guard.LINKED_ACCOUNT, null);
        row("PUT " + API + "/patients/{patient}/profile", Guard.LINKED_ACCOUNT, Map.of("phone", "0171 666"));
        row("GET " + STAFF + "/setup", Guard.REALM_ADMIN, null);
        row("POST " + STAFF + "/setup", Guard.REALM_ADMIN, Map.of("confirm", List.of("all")));
        row("GET " + STAFF + "/accounts/{account}/links", Guard.STAFF_OF_PRACTICE, null);
        row("GET " + PATIENTS, Guard.STAFF_OF_PRACTICE, null);
        row("POST " + PATIENTS, Guard.STAFF_OF_PRACTICE, Map.of("firstName", "Mallory", "lastName", "Intruder"));
        row("GET " + PATIENTS + "/{patient}", Guard.STAFF_OF_PRACTICE, null);
        row("DELETE " + PATIENTS + "/{patient}", Guard.STAFF_OF_PRACTICE, null);
        row("GET " + PATIENTS + "/{patient}/export", Guard.STAFF_OF_PRACTICE, null);
        row("PUT " + PATIENTS + "/{patient}/portal-access", Guard.STAFF_OF_PRACTICE, Map.of("enabled", false));
        row("GET " + INVITATIONS, Guard.STAFF_OF_PRACTICE, null);
        row("POST " + INVITATIONS, Guard.STAFF_OF_PRACTICE, Map.of("email", "mallory@example.org"));
        row("POST " + INVITATIONS + "/{invitation}/revoke", Guard.STAFF_OF_PRACTICE, null);
        row("POST " + INVITATIONS + "/{invitation}/retry", Guard.STAFF_OF_PRACTICE, null);
        row("POST " + INVITATIONS + "/{invitation}/resend", Guard.STAFF_OF_PRACTICE, null);
        row("GET " + ACCESS_LINKS, Guard.STAFF_OF_PRACTICE, null);
        row("POST " + ACCESS_LINKS, Guard.STAFF_OF_PRACTICE, Map.of("email", "mallory@example.org"));
        row("POST " + ACCESS_LINKS + "/{accessLink}/revoke", Guard.STAFF_OF_PRACTICE, null);
        row("POST " + ACCESS_LINKS + "/{accessLink}/retry", Guard.STAFF_OF_PRACTICE, null);
        row("POST " + ACCESS_LINKS + "/{accessLink}/resend", Guard.STAFF_OF_PRACTICE, null);
        row("GET " + PATIENTS + "/{patient}/links", Guard.STAFF_OF_PRACTICE, null);
        row("PUT " + PATIENTS + "/{patient}/links/{link}", Guard.STAFF_OF_PRACTICE, Map.of("relationship", "self"));
        row("POST " + PATIENTS + "/{patient}/links/{link}/limit", Guard.STAFF_OF_PRACTICE, null);
        row("POST " + PATIENTS + "/{patient}/links/{link}/end", Guard.STAFF_OF_PRACTICE, null);
        row("POST " + PATIENTS + "/{patient}/links/{link}/restore", Guard.STAFF_OF_PRACTICE, null);
        row("GET " + STAFF + "/practices/{practice}/link-requests", Guard.STAFF_OF_PRACTICE, null);
        row("POST " + PATIENTS + "/{patient}/link-requests/{request}/dismiss", Guard.STAFF_OF_PRACTICE, null);
        row("GET " + PATIENTS + "/{patient}/profile-changes", Guard.STAFF_OF_PRACTICE, null);
        row("POST " + PATIENTS + "/{patient}/profile-changes/{entry}/approve", Guard.STAFF_OF_PRACTICE, VERSION);
        row("POST " + PATIENTS + "/{patient}/profile-changes/{entry}/decline", Guard.STAFF_OF_PRACTICE, VERSION);
        row("GET " + STAFF + "/practices/{practice}/settings", Guard.STAFF_OF_PRACTICE, null);
        row("PUT " + STAFF + "/practices/{practice}/settings", Guard.STAFF_OF_PRACTICE, Map.of("name", "Mallory's"));
        row("PUT " + STAFF + "/practices/{practice}/archive", Guard.STAFF_OF_PRACTICE, Map.of("archived", true));
    }

    static Row of(EndpointMethod endpoint) {
        return ROWS.get(name(endpoint));
    }

    static String name(EndpointMethod endpoint) {
        return endpoint.httpMethod() + " " + endpoint.pathTemplate();
    }

    /** @return endpoints that nobody has thought about */
    static List<String> withoutRow(List<EndpointMethod> endpoints) {
        return endpoints.stream()
                .map(EndpointTable::name)
                .filter(name -> !ROWS.containsKey(name))
                .toList();
    }

    /** @return rows of endpoints that are no more */
    static List<String> withoutEndpoint(List<EndpointMethod> endpoints) {
        List<String> names = endpoints.stream().map(EndpointTable::name).toList();
        return ROWS.keySet().stream().filter(name -> !names.contains(name)).toList();
    }

    static Stream<Column> columns() {
        return Stream.of(Column.values());
    }

    private static void row(String endpoint, Guard guard, Object body) {
        ROWS.put(endpoint, new Row(guard, body));
    }
}
