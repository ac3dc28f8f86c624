package org.patientportal.tests.matrix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.patientportal.keycloak.http.EndpointMethod;
import org.patientportal.keycloak.http.Endpoints;
import org.patientportal.keycloak.http.PortalPages;
import org.patientportal.keycloak.http.StaffApi;

/**
 * Who may come in at each endpoint, JSON and pages, written from the access model before any run: whoever adds an endpoint
 * adds its row here, or the build fails. What each kind of stranger is told follows from the row's {@link Guard}.
 *
 * <p>Tokens that stand for a share link are not applicable: there are no such tokens, so no column has them.
 */
final class EndpointTable {

    private static final String PORTAL = "/realms/{realm}/patient-portal";
    private static final String API = PORTAL + "/api";
    private static final String STAFF = "/admin/realms/{realm}/patient-portal";
    private static final String PATIENTS = STAFF + "/practices/{practice}/patients";
    private static final String ACCESS_LINKS = PATIENTS + "/{patient}/access-links";
    private static final String CHANGES = PATIENTS + "/{patient}/profile-changes";
    private static final String INVITATIONS = PATIENTS + "/{patient}/invitations";
    private static final String PATIENT = "/staff/{practice}/patients/{patient}";

    private static final Map<String, Object> SETTINGS = Map.of(
            "name",
            "Mallory's",
            "zone",
            "UTC",
            "language",
            "en",
            "receptionistsInviteFull",
            true,
            "recordsMayBeErased",
            true,
            "secondFactorForFull",
            false);

    private static final Map<String, Integer> VERSION = Map.of("version", 0);
    private static final Map<String, String> CARER = Map.of("relationship", "carer");

    private static final Map<String, Row> ROWS = new LinkedHashMap<>();

    private EndpointTable() {}

    /** @param body what would be done if the caller were let in, or null */
    record Row(Guard guard, Object body, boolean page) {}

    static {
        row("GET " + API + "/openapi", Guard.PUBLIC, null);
        row("GET " + API + "/me", Guard.OWN_ACCOUNT, null);
        row("GET " + API + "/patients/{patient}", Guard.LINKED_ACCOUNT, null);
        row("PUT " + API + "/patients/{patient}/profile", Guard.LINKED_ACCOUNT, Map.of("phone", "0171 666"));
        row("GET " + API + "/patients/{patient}/access", Guard.LINKED_ACCOUNT, null);
        row("POST " + API + "/patients/{patient}/access/{link}/end", Guard.LINKED_ACCOUNT, null);
        row("GET " + STAFF + "/accounts/{account}/links", Guard.ACCOUNTS_ADMIN, null);
        row("GET " + STAFF + "/setup", Guard.REALM_ADMIN, null);
        row("POST " + STAFF + "/setup", Guard.REALM_ADMIN, Map.of("confirm", List.of("all")));
        row("GET " + PATIENTS, Guard.STAFF_OF_PRACTICE, null);
        row("POST " + PATIENTS, Guard.STAFF_OF_PRACTICE, Map.of("firstName", "Mallory", "lastName", "Intruder"));
        row("GET " + PATIENTS + "/{patient}", Guard.STAFF_OF_PRACTICE, null);
        row("DELETE " + PATIENTS + "/{patient}", Guard.NOT_RECEPTION, null);
        row("GET " + PATIENTS + "/{patient}/export", Guard.NOT_RECEPTION, null);
        row("PUT " + PATIENTS + "/{patient}/portal-access", Guard.STAFF_OF_PRACTICE, Map.of("enabled", false));
        row("GET " + INVITATIONS, Guard.STAFF_OF_PRACTICE, null);
        row("POST " + INVITATIONS, Guard.STAFF_OF_PRACTICE, Map.of("email", "mallory@example.org"));
        row("POST " + INVITATIONS + "/{invitation}/revoke", Guard.STAFF_OF_PRACTICE, null);
        row("POST " + INVITATIONS + "/{invitation}/retry", Guard.STAFF_OF_PRACTICE, null);
        row("POST " + INVITATIONS + "/{invitation}/resend", Guard.STAFF_OF_PRACTICE, null);
        row("GET " + ACCESS_LINKS, Guard.STAFF_OF_PRACTICE, null);
        row("POST " + ACCESS_LINKS, Guard.NOT_RECEPTION, Map.of("email", "mallory@example.org"));
        row("POST " + ACCESS_LINKS + "/{accessLink}/revoke", Guard.STAFF_OF_PRACTICE, null);
        row("POST " + ACCESS_LINKS + "/{accessLink}/retry", Guard.STAFF_OF_PRACTICE, null);
        row("POST " + ACCESS_LINKS + "/{accessLink}/resend", Guard.NOT_RECEPTION, null);
        row("GET " + CHANGES, Guard.STAFF_OF_PRACTICE, null);
        row("POST " + CHANGES + "/{entry}/approve", Guard.STAFF_OF_PRACTICE, VERSION);
        row("POST " + CHANGES + "/{entry}/decline", Guard.STAFF_OF_PRACTICE, VERSION);
        row("GET " + PATIENTS + "/{patient}/links", Guard.STAFF_OF_PRACTICE, null);
        row("PUT " + PATIENTS + "/{patient}/links/{link}", Guard.NOT_RECEPTION, CARER);
        row("POST " + PATIENTS + "/{patient}/links/{link}/limit", Guard.STAFF_OF_PRACTICE, null);
        row("POST " + PATIENTS + "/{patient}/links/{link}/end", Guard.STAFF_OF_PRACTICE, null);
        row("POST " + PATIENTS + "/{patient}/links/{link}/restore", Guard.STAFF_OF_PRACTICE, null);
        row("GET " + STAFF + "/practices/{practice}/link-requests", Guard.STAFF_OF_PRACTICE, null);
        row("POST " + PATIENTS + "/{patient}/link-requests/{request}/dismiss", Guard.STAFF_OF_PRACTICE, null);
        row("GET " + STAFF + "/practices/{practice}/settings", Guard.STAFF_OF_PRACTICE, null);
        row("PUT " + STAFF + "/practices/{practice}/settings", Guard.NOT_RECEPTION, SETTINGS);
        row("PUT " + STAFF + "/practices/{practice}/archive", Guard.NOT_RECEPTION, Map.of("archived", true));

        page("GET ", Guard.OWN_ACCOUNT);
        page("GET /open", Guard.PUBLIC);
        page("POST /open", Guard.PUBLIC);
        page("GET /open/needed", Guard.PUBLIC);
        page("GET /open/continue", Guard.PUBLIC);
        page("POST /open/continue", Guard.PUBLIC);
        page("GET /open/help", Guard.PUBLIC);
        page("POST /open/mail", Guard.PUBLIC);
        page("GET /open/mailed", Guard.PUBLIC);
        page("POST /open/ask", Guard.PUBLIC);
        page("GET /open/asked", Guard.PUBLIC);
        page("GET /callback", Guard.PUBLIC);
        page("GET /signed-out", Guard.PUBLIC);
        page("POST /logout", Guard.OWN_SESSION);
        page("GET /patients/{patient}", Guard.LINKED_ACCOUNT);
        page("GET /patients/{patient}/profile", Guard.LINKED_ACCOUNT);
        page("POST /patients/{patient}/profile", Guard.LINKED_ACCOUNT);
        page("GET /patients/{patient}/access", Guard.LINKED_ACCOUNT);
        page("POST /patients/{patient}/access/{link}/end", Guard.LINKED_ACCOUNT);
        page("GET /accounts", Guard.ACCOUNTS_ADMIN);
        page("GET /accounts/{account}", Guard.ACCOUNTS_ADMIN);
        page("GET /staff", Guard.ANY_STAFF);
        page("GET /staff/callback", Guard.PUBLIC);
        page("GET /staff/{practice}/patients", Guard.STAFF_OF_PRACTICE);
        page("POST /staff/{practice}/patients", Guard.STAFF_OF_PRACTICE);
        page("GET /staff/{practice}/patients/new", Guard.STAFF_OF_PRACTICE);
        page("GET " + PATIENT, Guard.STAFF_OF_PRACTICE);
        page("GET " + PATIENT + "/export", Guard.NOT_RECEPTION);
        page("GET " + PATIENT + "/erase", Guard.NOT_RECEPTION);
        page("POST " + PATIENT + "/erase", Guard.NOT_RECEPTION);
        page("POST " + PATIENT + "/portal-access", Guard.STAFF_OF_PRACTICE);
        page("POST " + PATIENT + "/portal-access/invitations", Guard.STAFF_OF_PRACTICE);
        page("POST " + PATIENT + "/portal-access/invitations/{invitation}/revoke", Guard.STAFF_OF_PRACTICE);
        page("POST " + PATIENT + "/portal-access/invitations/{invitation}/retry", Guard.STAFF_OF_PRACTICE);
        page("GET /staff/{practice}/letters", Guard.STAFF_OF_PRACTICE);
        page("GET /staff/{practice}/letters/{kind}/{language}", Guard.STAFF_OF_PRACTICE);
        page("POST " + PATIENT + "/portal-access/invitations/print", Guard.STAFF_OF_PRACTICE);
        page("POST " + PATIENT + "/portal-access/invitations/{invitation}/resend", Guard.STAFF_OF_PRACTICE);
        page("POST " + PATIENT + "/portal-access/link-requests/{request}/dismiss", Guard.STAFF_OF_PRACTICE);
        page("GET " + PATIENT + "/access-links", Guard.STAFF_OF_PRACTICE);
        page("POST " + PATIENT + "/access-links", Guard.NOT_RECEPTION);
        page("POST " + PATIENT + "/access-links/{accessLink}/resend", Guard.NOT_RECEPTION);
        page("POST " + PATIENT + "/access-links/{accessLink}/revoke", Guard.STAFF_OF_PRACTICE);
        page("POST " + PATIENT + "/access-links/{accessLink}/retry", Guard.STAFF_OF_PRACTICE);
        page("POST " + PATIENT + "/profile-changes/{entry}/approve", Guard.STAFF_OF_PRACTICE);
        page("POST " + PATIENT + "/profile-changes/{entry}/decline", Guard.STAFF_OF_PRACTICE);
        page("POST " + PATIENT + "/links/{link}", Guard.NOT_RECEPTION);
        page("POST " + PATIENT + "/links/{link}/limit", Guard.STAFF_OF_PRACTICE);
        page("POST " + PATIENT + "/links/{link}/end", Guard.STAFF_OF_PRACTICE);
        page("POST " + PATIENT + "/links/{link}/restore", Guard.STAFF_OF_PRACTICE);
        page("GET /staff/{practice}/link-requests", Guard.STAFF_OF_PRACTICE);
        page("GET /staff/{practice}/settings", Guard.STAFF_OF_PRACTICE);
        page("POST /staff/{practice}/settings", Guard.NOT_RECEPTION);
        page("POST /staff/{practice}/settings/archive", Guard.NOT_RECEPTION);
    }

    /** @return every endpoint that the server answers, whether it has a row or not */
    static List<EndpointMethod> endpoints() {
        return Stream.concat(
                        Endpoints.of(PortalPages.class, PORTAL).stream(), Endpoints.of(StaffApi.class, STAFF).stream())
                .toList();
    }

    /** @return the endpoints that have a row */
    static List<Target> targets() {
        return endpoints().stream()
                .filter(endpoint -> ROWS.containsKey(Target.name(endpoint)))
                .map(endpoint -> {
                    Row row = ROWS.get(Target.name(endpoint));
                    return new Target(endpoint, row.guard(), row.body(), row.page());
                })
                .toList();
    }

    /** @return endpoints that nobody has thought about */
    static List<String> withoutRow(List<EndpointMethod> endpoints) {
        return endpoints.stream()
                .map(Target::name)
                .filter(name -> !ROWS.containsKey(name))
                .toList();
    }

    /** @return rows of endpoints that are no more */
    static List<String> withoutEndpoint(List<EndpointMethod> endpoints) {
        List<String> names = endpoints.stream().map(Target::name).toList();
        return ROWS.keySet().stream().filter(name -> !names.contains(name)).toList();
    }

    private static void row(String endpoint, Guard guard, Object body) {
        ROWS.put(endpoint, new Row(guard, body, false));
    }

    /** @param page as "GET /staff", below the portal's own address */
    private static void page(String page, Guard guard) {
        String[] parts = page.split(" ", 2);
        ROWS.put(parts[0] + " " + PORTAL + parts[1], new Row(guard, null, true));
    }
}
