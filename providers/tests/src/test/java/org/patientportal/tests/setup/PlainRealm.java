package org.patientportal.tests.setup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.patientportal.tests.clinic.ClinicRealm;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.run.Run;
import org.patientportal.tests.run.Secrets;

/** A realm without the portal, and its administrator. */
final class PlainRealm {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Run run;
    private final String name;

    private PlainRealm(Run run, String name) {
        this.run = run;
        this.name = name;
    }

    static PlainRealm create(Run run) {
        String name = "setupit-" + NUMBERS.incrementAndGet();
        ClinicRealm.plain(run, name);
        return new PlainRealm(run, name);
    }

    String name() {
        return name;
    }

    SetupAnswer status() {
        return new SetupAnswer(get("/patient-portal/setup"));
    }

    SetupAnswer install(String... confirmed) {
        return new SetupAnswer(post("/patient-portal/setup", Map.of("confirm", List.of(confirmed)))
                .expect(200)
                .json());
    }

    /** @param path below this realm's part of Keycloak's admin API */
    JsonNode get(String path) {
        return run.admin().get("/" + name + path).expect(200).json();
    }

    Reply post(String path, Object body) {
        return run.admin().post("/" + name + path, body);
    }

    void put(String path, Object body) {
        run.admin().put("/" + name + path, body).expect(204);
    }

    void delete(String path) {
        run.admin().delete("/" + name + path).expect(204);
    }

    /** Changes settings of the realm as an administrator does in the console. */
    void change(Map<String, Object> settings) {
        put("", settings);
    }

    JsonNode client(String clientId) {
        return get("/clients?clientId=" + clientId).get(0);
    }

    List<String> rolesOf(String clientId) {
        return texts(get("/clients/" + client(clientId).get("id").asText() + "/roles"), "name");
    }

    List<String> flows() {
        return texts(get("/authentication/flows"), "alias");
    }

    /** What the admin events tell of setups, newest first. */
    List<String> setupEvents() {
        return StreamSupport.stream(
                        get("/admin-events?resourcePath=patient-portal/setup").spliterator(), false)
                .map(event -> event.at("/details/changed").asText())
                .toList();
    }

    /** The realm's own settings, and the names of everything that setup might touch. */
    Map<String, Object> inventory() {
        return Map.of(
                "settings", get(""),
                "clients", texts(get("/clients"), "clientId"),
                "scopes", texts(get("/client-scopes"), "name"),
                "flows", flows(),
                "actions", texts(get("/authentication/required-actions"), "alias"));
    }

    /** The token of a new account with those roles of realm-management; without any it is an ordinary user's. */
    String tokenOf(String username, String... adminRoles) {
        String password = Secrets.password();
        String id = run.admin()
                .create(
                        "/" + name + "/users",
                        Map.of(
                                "username",
                                username,
                                "email",
                                username + "@example.org",
                                "firstName",
                                "Kim",
                                "lastName",
                                "Berg",
                                "enabled",
                                true,
                                "emailVerified",
                                true,
                                "credentials",
                                List.of(Map.of("type", "password", "value", password, "temporary", false))));
        String management = client("realm-management").get("id").asText();
        for (String role : adminRoles) {
            JsonNode representation = get("/clients/" + management + "/roles/" + role);
            post("/users/" + id + "/role-mappings/clients/" + management, List.of(representation))
                    .expect(204);
        }
        String token = Http.postForm(
                        run.server().url() + "/realms/" + name + "/protocol/openid-connect/token",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                username,
                                "password",
                                password))
                .expect(200)
                .json()
                .get("access_token")
                .asText();
        Secrets.note("access_token", token);
        return token;
    }

    /** @param token null for none */
    Reply call(String method, String token) {
        String url = run.server().url() + "/admin/realms/" + name + "/patient-portal/setup";
        return Http.send(method, url, token, method.equals("GET") ? null : Map.of());
    }

    private static List<String> texts(JsonNode list, String member) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.get(member).asText())
                .sorted()
                .toList();
    }
}
