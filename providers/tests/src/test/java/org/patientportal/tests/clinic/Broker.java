package org.patientportal.tests.clinic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.patientportal.tests.run.Secrets;

/**
 * An identity provider of the clinic's realm: another realm of the same server, reached by OIDC, with the first broker
 * login as Keycloak ships it.
 */
public final class Broker {

    private static final String CLIENT = "clinic";

    private final ClinicRealm clinic;
    private final ClinicRealm people;
    private final String alias;

    private Broker(ClinicRealm clinic, ClinicRealm people, String alias) {
        this.clinic = clinic;
        this.people = people;
        this.alias = alias;
    }

    /**
     * Adds an identity provider to a clinic's realm.
     *
     * @param trusted whether the clinic's realm takes the provider's word for an address
     */
    public static Broker of(Clinic clinic, String alias, boolean trusted) {
        ClinicRealm home = clinic.realm();
        ClinicRealm people = ClinicRealm.plain(clinic.run(), home.name() + "-" + alias);
        Broker broker = new Broker(home, people, alias);
        // Keycloak itself keeps the secrets of clients and of identity providers in its tables as they are.
        String secret = Secrets.giveAway(Secrets.password());
        broker.addClient(clinic.run().server().url(), secret);
        broker.addProvider(clinic.run().server().url(), secret, trusted);
        return broker;
    }

    public String alias() {
        return alias;
    }

    /** The name of the realm in which its people have their accounts. */
    public String realm() {
        return people.name();
    }

    /** Gives somebody an account at the provider. */
    public Person knows(Person person) {
        people.addAccount(person);
        return person;
    }

    /** Lets the clinic's realm ask for a one-time code after each login by this provider. */
    public void asksForSecondFactor() {
        String flows = "/" + clinic.name() + "/authentication/flows";
        String flow = "after " + alias;
        clinic.admin()
                .post(flows, Map.of("alias", flow, "providerId", "basic-flow", "topLevel", true, "builtIn", false))
                .expect(201);
        String executions = flows + "/" + flow.replace(" ", "%20") + "/executions";
        clinic.admin()
                .post(executions + "/execution", Map.of("provider", "auth-otp-form"))
                .expect(201);
        for (JsonNode execution : clinic.admin().get(executions).expect(200).json()) {
            clinic.admin()
                    .put(executions, ((ObjectNode) execution).put("requirement", "REQUIRED"))
                    .expect(204);
        }
        String provider = "/" + clinic.name() + "/identity-provider/instances/" + alias;
        ObjectNode changed =
                (ObjectNode) clinic.admin().get(provider).expect(200).json();
        clinic.admin()
                .put(provider, changed.put("postBrokerLoginFlowAlias", flow))
                .expect(204);
    }

    /** Connects an account of the clinic's realm with one of the provider's, as it is after a first brokered login. */
    public void linked(Person account, Person atProvider) {
        clinic.admin()
                .post(
                        "/" + clinic.name() + "/users/" + clinic.idOf(account) + "/federated-identity/" + alias,
                        Map.of("userId", people.idOf(atProvider), "userName", atProvider.email()))
                .expect(204);
    }

    /** @return the providers with which an account of the clinic's realm is connected */
    public static List<String> providersOf(Clinic clinic, Person account) {
        ClinicRealm realm = clinic.realm();
        return realm.admin()
                .get("/" + realm.name() + "/users/"
                        + realm.accountsOf(account).get(0).get("id").asText() + "/federated-identity")
                .expect(200)
                .json()
                .findValuesAsText("identityProvider");
    }

    private void addClient(String server, String secret) {
        people.admin()
                .create(
                        "/" + people.name() + "/clients",
                        Map.of(
                                "clientId", CLIENT,
                                "secret", secret,
                                "redirectUris",
                                        List.of(server + "/realms/" + clinic.name() + "/broker/" + alias
                                                + "/endpoint")));
    }

    private void addProvider(String server, String secret, boolean trusted) {
        String endpoints = server + "/realms/" + people.name() + "/protocol/openid-connect/";
        clinic.admin()
                .post(
                        "/" + clinic.name() + "/identity-provider/instances",
                        Map.of(
                                "alias",
                                alias,
                                "displayName",
                                "Login of " + alias,
                                "providerId",
                                "oidc",
                                "enabled",
                                true,
                                "trustEmail",
                                trusted,
                                "firstBrokerLoginFlowAlias",
                                "first broker login",
                                "config",
                                Map.of(
                                        "clientId",
                                        CLIENT,
                                        "clientSecret",
                                        secret,
                                        "authorizationUrl",
                                        endpoints + "auth",
                                        "tokenUrl",
                                        endpoints + "token",
                                        "userInfoUrl",
                                        endpoints + "userinfo",
                                        "jwksUrl",
                                        endpoints + "certs",
                                        "issuer",
                                        server + "/realms/" + people.name(),
                                        "useJwksUrl",
                                        "true",
                                        "validateSignature",
                                        "true",
                                        "defaultScope",
                                        "openid profile email")))
                .expect(201);
    }
}
