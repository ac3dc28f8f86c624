package org.patientportal.tests.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.patientportal.keycloak.http.EndpointMethod;
import org.patientportal.keycloak.http.Endpoints;
import org.patientportal.keycloak.http.PatientApi;
import org.patientportal.keycloak.http.StaffApi;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Clinic.LinkedPatient;
import org.patientportal.tests.clinic.ClinicRealm;
import org.patientportal.tests.clinic.Invitation;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;
import org.patientportal.tests.security.EndpointTable.Column;
import org.patientportal.tests.security.EndpointTable.Guard;
import org.patientportal.testsupport.BrokenEndpoints;

/** Every JSON endpoint against every kind of caller who has no business there. */
@PortalTest
class EndpointTableIT {

    /** Stands in everything that the tests protect; whoever reads it has got in. */
    private static final String MARKER = "PHI" + UUID.randomUUID().toString().replace("-", "");

    private static final List<EndpointMethod> ENDPOINTS = Stream.concat(
                    Endpoints.of(PatientApi.class, "/realms/{realm}/patient-portal/api").stream(),
                    Endpoints.of(StaffApi.class, "/admin/realms/{realm}/patient-portal").stream())
            .toList();

    private static final Map<String, String> UNKNOWN = Map.of(
            "practice", "nowhere",
            "patient", "0198f3c2-0000-7000-8000-000000000000",
            "invitation", "0198f3c2-0000-7000-8000-000000000001",
            "request", "0198f3c2-0000-7000-8000-000000000002",
            "link", "0198f3c2-0000-7000-8000-000000000003",
            "accessLink", "0198f3c2-0000-7000-8000-000000000004",
            "account", "0198f3c2-0000-4000-8000-000000000005",
            "entry", "0198f3c2-0000-7000-8000-000000000006");

    private final Clinic clinic;
    private final Clinic elsewhere;
    private Map<Column, String> tokens;
    /** Ids of riverside, which is protected here. */
    private Map<String, String> riverside;
    /** Ids of lakeside, below the name of riverside. */
    private Map<String, String> foreign;

    EndpointTableIT(Clinic clinic) {
        this.clinic = clinic;
        this.elsewhere = Clinic.open(clinic.run(), "elsewhere");
    }

    @BeforeAll
    void fillTheClinic() {
        // somebody's record, for a record of nobody's would be refused by whatever looks for a link
        LinkedPatient anna = clinic.linked(clinic.someone("Anna").named(MARKER));
        Patient patient = anna.patient();
        Invitation invitation = clinic.petra().invites(patient);
        Patient theirs = clinic.lars().adds("Lea", MARKER, MARKER + "@lakeside.example.org");
        Person lea = clinic.someone("Lea").withEmail(theirs.email());
        Invitation toThem = clinic.lars().invites(theirs);
        riverside = Map.of(
                "practice",
                "riverside",
                "patient",
                patient.id(),
                "invitation",
                invitation.id(),
                "request",
                askedFor(clinic.petra(), patient, 2),
                "link",
                clinic.petra().links(patient).get(0).get("id").asText(),
                "accessLink",
                clinic.petra().sendsAccessLink(patient),
                "account",
                clinic.account(patient),
                "entry",
                askedBy(anna.person(), clinic.petra(), patient));
        foreign = Map.of(
                "practice",
                "riverside",
                "patient",
                theirs.id(),
                "invitation",
                toThem.id(),
                "request",
                askedFor(clinic.lars(), theirs, 1),
                "link",
                linkOf(lea, theirs),
                "accessLink",
                clinic.lars().sendsAccessLink(theirs),
                "account",
                clinic.account(theirs),
                "entry",
                askedBy(lea, clinic.lars(), theirs));
        tokens = Map.of(
                Column.NO_TOKEN, "",
                Column.OTHER_REALM, elsewhere.petra().token(),
                Column.WRONG_AUDIENCE, clinic.token(clinic.petra().person(), ClinicRealm.OTHER_APP),
                Column.OTHER_PATIENT, clinic.token(clinic.linked("Otto").person()),
                Column.OTHER_PRACTICES_STAFF, clinic.lars().token());
    }

    /** Lets somebody accept, and tells the id of the link. */
    private String linkOf(Person person, Patient patient) {
        new PlainJourney(clinic, clinic.mailbox().letterTo(patient.email()).link())
                .register(person)
                .expectDashboard();
        return clinic.lars().links(patient).get(0).get("id").asText();
    }

    /** Somebody asks for a change of a record; tells the id of what waits then. */
    private String askedBy(Person person, Staff staff, Patient patient) {
        String record = clinic.portal() + "/api/patients/" + patient.id();
        Http.send("PUT", record + "/profile", clinic.token(person), Map.of("lastName", MARKER + "new"))
                .expect(200);
        return staff.get("/patients/" + patient.id() + "/profile-changes")
                .items()
                .get(0)
                .get("id")
                .asText();
    }

    /** Somebody who holds the link that came with that letter asks for a new one. */
    private String askedFor(Staff staff, Patient patient, int letter) {
        String link = clinic.mailbox().letterTo(patient.email(), letter).link();
        PlainJourney journey = new PlainJourney(clinic, link);
        journey.browser().open(clinic.portal() + "/open/help");
        journey.asksForLink();
        return staff.requests(patient).get(0);
    }

    @Requirement("SEC-03")
    @Test
    void every_endpoint_has_a_row_and_every_row_an_endpoint() {
        assertThat(EndpointTable.withoutRow(ENDPOINTS)).isEmpty();
        assertThat(EndpointTable.withoutEndpoint(ENDPOINTS)).isEmpty();
    }

    @Requirement({"SEC-02", "SEC-03", "SEC-06"})
    @TestFactory
    Stream<DynamicTest> nobody_gets_where_they_have_no_business() {
        return ENDPOINTS.stream()
                .flatMap(endpoint -> EndpointTable.columns()
                        .map(column -> dynamicTest(
                                EndpointTable.name(endpoint) + " by " + column,
                                () -> expectRefused(
                                        ask(endpoint, riverside, tokens.get(column)),
                                        EndpointTable.of(endpoint).guard().answers(column)))));
    }

    @Requirement({"SEC-01", "SEC-02", "SEC-06"})
    @TestFactory
    Stream<DynamicTest> foreign_ids_answer_like_unknown_ones() {
        Set<Guard> guarded = Set.of(Guard.LINKED_ACCOUNT, Guard.STAFF_OF_PRACTICE);
        return ENDPOINTS.stream()
                .filter(endpoint -> guarded.contains(EndpointTable.of(endpoint).guard()))
                .map(endpoint -> dynamicTest(EndpointTable.name(endpoint), () -> {
                    for (Column caller : List.of(Column.OTHER_PATIENT, Column.OTHER_PRACTICES_STAFF)) {
                        String token = tokens.get(caller);
                        expectSame(ask(endpoint, riverside, token), ask(endpoint, UNKNOWN, token));
                    }
                    if (endpoint.pathParameters().contains("patient")) {
                        String staff = clinic.petra().token();
                        Map<String, String> unknown = Map.of(
                                "practice", "riverside",
                                "patient", UNKNOWN.get("patient"),
                                "invitation", UNKNOWN.get("invitation"),
                                "request", UNKNOWN.get("request"),
                                "link", UNKNOWN.get("link"),
                                "entry", UNKNOWN.get("entry"));
                        expectSame(ask(endpoint, foreign, staff), ask(endpoint, unknown, staff));
                    }
                }));
    }

    @Requirement("SEC-06")
    @Test
    void an_invitation_answers_below_its_own_patient_only() {
        Patient other = clinic.petra().adds("Other", "Patient", null);
        EndpointMethod revoke = ENDPOINTS.stream()
                .filter(endpoint -> endpoint.pathTemplate().endsWith("/revoke"))
                .findFirst()
                .orElseThrow();
        Map<String, String> crossed =
                Map.of("practice", "riverside", "patient", other.id(), "invitation", riverside.get("invitation"));

        ask(revoke, crossed, clinic.petra().token()).expect(404);
    }

    @Requirement({"SEC-01", "SEC-03"})
    @TestFactory
    Stream<DynamicTest> what_is_no_token_opens_nothing() {
        String real = clinic.petra().token();
        List<String> headers = List.of(
                "Bearer",
                "Bearer ",
                "Basic cm9vdDpyb290",
                "Bearer " + "x".repeat(6000),
                "Bearer " + real.substring(0, real.lastIndexOf('.') + 1),
                "Bearer " + real.substring(0, real.length() - 8) + "AAAAAAAA",
                "Bearer " + unsigned(real));
        return ENDPOINTS.stream()
                .filter(endpoint -> EndpointTable.of(endpoint).guard() != Guard.PUBLIC)
                .map(endpoint -> dynamicTest(EndpointTable.name(endpoint), () -> {
                    for (String header : headers) {
                        var request = Http.request(address(endpoint, riverside))
                                .header("Authorization", header)
                                .header("Content-Type", "application/json")
                                .method(endpoint.httpMethod(), java.net.http.HttpRequest.BodyPublishers.ofString("{}"));
                        expectRefused(Http.send(request), 401);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> broken_endpoints_are_seen() {
        List<EndpointMethod> twins = Endpoints.of(BrokenEndpoints.class, "/realms/{realm}/portal-test/twins");
        Map<String, String> known = Map.of("id", riverside.get("patient"));
        Map<String, String> unknown = Map.of("id", "0198f3c2-0000-4000-8000-000000000000");
        return Stream.of(
                dynamicTest(
                        "no row",
                        () -> assertThat(EndpointTable.withoutRow(twins)).hasSize(3)),
                dynamicTest(
                        "open to all",
                        () -> assertCaught(() -> expectRefused(ask(named(twins, "openToAll"), known, ""), 401))),
                dynamicTest(
                        "falls over",
                        () -> assertCaught(() -> expectRefused(ask(named(twins, "fallsOver"), known, ""), 500))),
                dynamicTest(
                        "tells foreign from unknown",
                        () -> assertCaught(() -> expectSame(
                                ask(named(twins, "tellsForeignFromUnknown"), known, ""),
                                ask(named(twins, "tellsForeignFromUnknown"), unknown, "")))));
    }

    private static void assertCaught(org.assertj.core.api.ThrowableAssert.ThrowingCallable check) {
        assertThatThrownBy(check).isInstanceOf(AssertionError.class);
    }

    private static EndpointMethod named(List<EndpointMethod> endpoints, String method) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.method().getName().equals(method))
                .findFirst()
                .orElseThrow();
    }

    private static void expectRefused(Reply reply, int status) {
        reply.expect(status);
        assertThat(reply.status()).as("never falls over").isLessThan(500);
        assertThat(reply.text()).as("tells nothing").doesNotContain(MARKER);
        if (status >= 400) {
            assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
            assertThat(reply.json().path("status").asInt()).isEqualTo(status);
        }
    }

    private static void expectSame(Reply foreign, Reply unknown) {
        expectRefused(foreign, 404);
        expectRefused(unknown, 404);
        assertThat(foreign.text()).isEqualTo(unknown.text());
    }

    private Reply ask(EndpointMethod endpoint, Map<String, String> ids, String token) {
        var row = EndpointTable.of(endpoint);
        return Http.send(
                endpoint.httpMethod(),
                address(endpoint, ids),
                token.isEmpty() ? null : token,
                row == null ? null : row.body());
    }

    private String address(EndpointMethod endpoint, Map<String, String> ids) {
        String path = endpoint.pathTemplate().replace("{realm}", clinic.realm().name());
        for (String parameter : endpoint.pathParameters()) {
            if (!parameter.equals("realm")) {
                path = path.replace("{" + parameter + "}", ids.get(parameter));
            }
        }
        return clinic.run().server().url() + path;
    }

    /** The same token with the algorithm "none" and no signature. */
    private static String unsigned(String token) {
        String header = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return header + "." + token.split("\\.")[1] + ".";
    }
}
