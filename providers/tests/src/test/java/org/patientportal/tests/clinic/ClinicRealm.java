package org.patientportal.tests.clinic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.run.MasterAdmin;
import org.patientportal.tests.run.Run;

/** The realm of a clinic as Keycloak's administrator sees it. */
public final class ClinicRealm {

    /** A clinic's app: its tokens are for the portal's JSON APIs. */
    public static final String APP = "clinic-app";
    /** What the authenticator apps of people with a second factor share with the realm. */
    public static final String AUTHENTICATOR = "JBSWY3DPEHPK3PXP";
    /** Somebody else's app: its tokens are not. */
    public static final String OTHER_APP = "other-app";

    private final Run run;
    private final String name;
    private final Map<Person, String> ids = new ConcurrentHashMap<>();

    private ClinicRealm(Run run, String name) {
        this.run = run;
        this.name = name;
    }

    /** A plain realm, then the portal's setup call, then two apps that are not the portal's. */
    static ClinicRealm create(Run run, String name) {
        ClinicRealm realm = plain(run, name);
        realm.admin()
                .post("/" + name + "/patient-portal/setup", Map.of("confirm", List.of("all")))
                .expect(200);
        realm.addApp(APP, true);
        realm.addApp(OTHER_APP, false);
        return realm;
    }

    /** A realm as anybody may have it, without anything of the portal. */
    public static ClinicRealm plain(Run run, String name) {
        Map<String, Object> realm = new HashMap<>();
        realm.put("realm", name);
        realm.put("displayName", "Clinic of " + name);
        realm.put("enabled", true);
        realm.put("internationalizationEnabled", true);
        realm.put("supportedLocales", List.of("en", "de"));
        realm.put("defaultLocale", "en");
        // cheap hashes: what is tested is the portal, and it is tested with hundreds of passwords
        realm.put("passwordPolicy", "length(8) and hashAlgorithm(pbkdf2-sha256) and hashIterations(1)");
        realm.put("smtpServer", smtpServer(run, run.mailbox().port()));
        run.admin().post("", realm).expect(201);
        return new ClinicRealm(run, name);
    }

    private static Map<String, String> smtpServer(Run run, int port) {
        return Map.of(
                "host", run.server().thisMachine(),
                "port", String.valueOf(port),
                "from", "portal@example.org",
                "auth", "false",
                "ssl", "false",
                "starttls", "false");
    }

    /** From now on the realm's letters go to that port of this machine. */
    public void mailServer(int port) {
        change(Map.of("smtpServer", smtpServer(run, port)));
    }

    /** Lets the realm's letters go to another mail server of this machine, which is waited for that long. */
    public void sendsMailTo(int port, Duration patience) {
        String millis = String.valueOf(patience.toMillis());
        Map<String, String> server = new HashMap<>(smtpServer(run, port));
        List.of("timeout", "connectionTimeout", "writeTimeout").forEach(key -> server.put(key, millis));
        change(Map.of("smtpServer", server));
    }

    /** Takes the realm's mail server away. */
    public void sendsNoMail() {
        change(Map.of("smtpServer", Map.of()));
    }

    /** Sets some of the realm's own settings and leaves the others. */
    public void change(Map<String, ?> settings) {
        admin().put("/" + name, settings).expect(204);
    }

    /** Lets somebody choose the language of their account. */
    public void speaks(Person person, String language) {
        ObjectNode account = (ObjectNode) accountsOf(person).get(0);
        account.withObject("/attributes").putArray("locale").add(language);
        admin().put("/" + name + "/users/" + idOf(person), account).expect(204);
    }

    public String name() {
        return name;
    }

    Practice addPractice(String alias, String title) {
        String id =
                admin().create("/" + name + "/organizations", Map.of("name", title, "alias", alias, "enabled", true));
        return new Practice(id, alias, title);
    }

    public void addAccount(Person person) {
        ids.put(person, addAccount(person.email(), person));
    }

    /**
     * Adds an account whose name is not the person's address.
     *
     * @return its id
     */
    public String addAccount(String username, Person person) {
        return admin().create(
                        "/" + name + "/users",
                        Map.of(
                                "username", username,
                                "email", person.email(),
                                "firstName", person.firstName(),
                                "lastName", person.lastName(),
                                "enabled", true,
                                "emailVerified", true,
                                "credentials",
                                        List.of(Map.of(
                                                "type", "password", "value", person.password(), "temporary", false))));
    }

    /**
     * Adds an account with a password and an authenticator app, whose address nobody has proven.
     *
     * @return its id
     */
    public String addWithSecondFactor(Person person) {
        Map<String, String> app = Map.of(
                "type", "otp",
                "secretData", "{\"value\":\"" + AUTHENTICATOR + "\"}",
                "credentialData",
                        "{\"subType\":\"totp\",\"period\":30,\"digits\":6,\"algorithm\":\"HmacSHA1\",\"counter\":0}");
        return admin().create(
                        "/" + name + "/users",
                        Map.of(
                                "username", person.email(),
                                "email", person.email(),
                                "firstName", person.firstName(),
                                "lastName", person.lastName(),
                                "enabled", true,
                                "credentials", List.of(Map.of("type", "password", "value", person.password()), app)));
    }

    /** From now on several accounts may have the same address; people then sign in with their names only. */
    public void allowNamesakes() {
        change(Map.of(
                "registrationEmailAsUsername", false, "loginWithEmailAllowed", false, "duplicateEmailsAllowed", true));
    }

    /** Gives a role of a client. */
    void grant(Person person, String client, String role) {
        String clientId = clientId(client);
        JsonNode representation = admin().get("/" + name + "/clients/" + clientId + "/roles/" + role)
                .expect(200)
                .json();
        admin().post(
                        "/" + name + "/users/" + idOf(person) + "/role-mappings/clients/" + clientId,
                        List.of(representation))
                .expect(204);
    }

    /** Changes one of the realm's own settings. */
    public void set(String setting, Object value) {
        change(Map.of(setting, value));
    }

    /** Changes one value of an account, as {@code emailVerified}. */
    public void set(Person person, String attribute, boolean value) {
        ObjectNode account = (ObjectNode) accountsOf(person).get(0);
        admin().put("/" + name + "/users/" + idOf(person), account.put(attribute, value))
                .expect(204);
    }

    /** An administrator of the server becomes that person with Keycloak's impersonation; the answer has the cookies. */
    public Reply impersonate(Person person) {
        return admin().post("/" + name + "/users/" + idOf(person) + "/impersonation", Map.of())
                .expect(200);
    }

    /** Whether Keycloak refuses the account for a while, after too many wrong passwords. */
    public boolean locked(Person person) {
        return admin().get("/" + name + "/attack-detection/brute-force/users/" + idOf(person))
                .expect(200)
                .json()
                .get("disabled")
                .asBoolean();
    }

    /** @return the kinds of credentials that the account has, such as {@code password} */
    public List<String> credentialsOf(Person person) {
        return admin().get("/" + name + "/users/" + idOf(person) + "/credentials")
                .expect(200)
                .json()
                .findValuesAsText("type");
    }

    /** Switches a required action of the realm on or off. */
    public void enables(String action, boolean enabled) {
        String path = "/" + name + "/authentication/required-actions/" + action;
        ObjectNode representation = (ObjectNode) admin().get(path).expect(200).json();
        admin().put(path, representation.put("enabled", enabled)).expect(204);
    }

    /** Switches a practice's organization on or off. */
    public void opens(Practice practice, boolean enabled) {
        String path = "/" + name + "/organizations/" + practice.id();
        ObjectNode organization = (ObjectNode) admin().get(path).expect(200).json();
        admin().put(path, organization.put("enabled", enabled)).expect(204);
    }

    /** Makes somebody a member of a practice's organization. */
    void join(Person person, Practice practice) {
        admin().post("/" + name + "/organizations/" + practice.id() + "/members", idOf(person))
                .expect(201);
    }

    /** @return the accounts with that address as Keycloak's admin API shows them */
    public List<JsonNode> accountsOf(Person person) {
        JsonNode found = admin().get("/" + name + "/users?exact=true&email=" + person.email())
                .expect(200)
                .json();
        return java.util.stream.StreamSupport.stream(found.spliterator(), false).toList();
    }

    /** @return events of both kinds as text, newest first */
    public String events() {
        Reply events = admin().get("/" + name + "/events?max=10000").expect(200);
        Reply adminEvents = admin().get("/" + name + "/admin-events?max=10000").expect(200);
        return events.text() + "\n" + adminEvents.text();
    }

    /** Adds a client with an account of its own, whose tokens are for the portal's JSON APIs. */
    public void addSoftware(String clientId, String secret) {
        addClient(Map.of("clientId", clientId, "secret", secret, "serviceAccountsEnabled", true), true);
    }

    private void addApp(String clientId, boolean forThePortal) {
        Map<String, Object> app = Map.of(
                "clientId", clientId,
                "publicClient", true,
                "directAccessGrantsEnabled", true,
                "standardFlowEnabled", false);
        addClient(app, forThePortal);
    }

    private void addClient(Map<String, Object> client, boolean forThePortal) {
        String id = admin().create("/" + name + "/clients", client);
        if (forThePortal) {
            for (JsonNode scope :
                    admin().get("/" + name + "/client-scopes").expect(200).json()) {
                if (scope.get("name").asText().equals("patient-portal-api")) {
                    admin().put(
                                    "/" + name + "/clients/" + id + "/default-client-scopes/"
                                            + scope.get("id").asText(),
                                    null)
                            .expect(204);
                }
            }
        }
    }

    private String clientId(String client) {
        return admin().get("/" + name + "/clients?clientId=" + client)
                .expect(200)
                .json()
                .get(0)
                .get("id")
                .asText();
    }

    String idOf(Person person) {
        return ids.computeIfAbsent(
                person, who -> accountsOf(who).get(0).get("id").asText());
    }

    MasterAdmin admin() {
        return run.admin();
    }
}
