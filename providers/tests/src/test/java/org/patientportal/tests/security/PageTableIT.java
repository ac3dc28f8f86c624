package org.patientportal.tests.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.patientportal.keycloak.http.EndpointMethod;
import org.patientportal.keycloak.http.Endpoints;
import org.patientportal.keycloak.http.PortalPages;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Invitation;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** Every page against everybody who has no business there; the table is written from the access model. */
@PortalTest
class PageTableIT {

    private static final String MARKER = "PHI" + UUID.randomUUID().toString().replace("-", "");
    private static final String ROOT = "/realms/{realm}/patient-portal";
    private static final String PATIENT = "/staff/{practice}/patients/{patient}";

    private enum Guard {
        /** Nothing here is anybody's; what comes without a ticket or a code is answered with a page. */
        PUBLIC,
        /** Whoever is signed in to the patients' pages. */
        SIGNED_IN,
        LINKED_ACCOUNT,
        /** Whoever is signed in to the staff's pages. */
        ANY_STAFF,
        STAFF_OF_PRACTICE
    }

    private static final Map<String, Guard> TABLE = new LinkedHashMap<>();

    static {
        TABLE.put("GET ", Guard.SIGNED_IN);
        TABLE.put("GET /open", Guard.PUBLIC);
        TABLE.put("POST /open", Guard.PUBLIC);
        TABLE.put("GET /open/needed", Guard.PUBLIC);
        TABLE.put("GET /open/continue", Guard.PUBLIC);
        TABLE.put("POST /open/continue", Guard.PUBLIC);
        TABLE.put("GET /open/help", Guard.PUBLIC);
        TABLE.put("POST /open/mail", Guard.PUBLIC);
        TABLE.put("GET /open/mailed", Guard.PUBLIC);
        TABLE.put("POST /open/ask", Guard.PUBLIC);
        TABLE.put("GET /open/asked", Guard.PUBLIC);
        TABLE.put("GET /callback", Guard.PUBLIC);
        TABLE.put("GET /signed-out", Guard.PUBLIC);
        TABLE.put("POST /logout", Guard.PUBLIC);
        TABLE.put("GET /patients/{patient}", Guard.LINKED_ACCOUNT);
        TABLE.put("GET /patients/{patient}/access", Guard.LINKED_ACCOUNT);
        TABLE.put("POST /patients/{patient}/access/{link}/end", Guard.LINKED_ACCOUNT);
        TABLE.put("GET /accounts", Guard.STAFF_OF_PRACTICE);
        TABLE.put("GET /accounts/{account}", Guard.STAFF_OF_PRACTICE);
        TABLE.put("GET /patients/{patient}/profile", Guard.LINKED_ACCOUNT);
        TABLE.put("POST /patients/{patient}/profile", Guard.LINKED_ACCOUNT);
        TABLE.put("GET /staff", Guard.ANY_STAFF);
        TABLE.put("GET /staff/callback", Guard.PUBLIC);
        TABLE.put("GET /staff/{practice}/patients", Guard.STAFF_OF_PRACTICE);
        TABLE.put("POST /staff/{practice}/patients", Guard.STAFF_OF_PRACTICE);
        TABLE.put("GET /staff/{practice}/patients/new", Guard.STAFF_OF_PRACTICE);
        TABLE.put("GET " + PATIENT, Guard.STAFF_OF_PRACTICE);
        TABLE.put("GET " + PATIENT + "/export", Guard.STAFF_OF_PRACTICE);
        TABLE.put("GET " + PATIENT + "/erase", Guard.STAFF_OF_PRACTICE);
        TABLE.put("POST " + PATIENT + "/erase", Guard.STAFF_OF_PRACTICE);
        TABLE.put("POST " + PATIENT + "/portal-access", Guard.STAFF_OF_PRACTICE);
        TABLE.put("POST " + PATIENT + "/portal-access/invitations", Guard.STAFF_OF_PRACTICE);
        TABLE.put("POST " + PATIENT + "/portal-access/invitations/{invitation}/revoke", Guard.STAFF_OF_PRACTICE);
        TABLE.put("POST " + PATIENT + "/portal-access/invitations/{invitation}/retry", Guard.STAFF_OF_PRACTICE);
        TABLE.put("GET /staff/{practice}/letters", Guard.STAFF_OF_PRACTICE);
        TABLE.put("GET /staff/{practice}/letters/{kind}/{language}", Guard.STAFF_OF_PRACTICE);
        TABLE.put("POST " + PATIENT + "/portal-access/invitations/print", Guard.STAFF_OF_PRACTICE);
        TABLE.put("POST " + PATIENT + "/portal-access/invitations/{invitation}/resend", Guard.STAFF_OF_PRACTICE);
        TABLE.put("POST " + PATIENT + "/portal-access/link-requests/{request}/dismiss", Guard.STAFF_OF_PRACTICE);
        TABLE.put("GET " + PATIENT + "/access-links", Guard.STAFF_OF_PRACTICE);
        TABLE.put("POST " + PATIENT + "/access-links", Guard.STAFF_OF_PRACTICE);
        TABLE.put("POST " + PATIENT + "/access-links/{accessLink}/resend", Guard.STAFF_OF_PRACTICE);
        TABLE.put("POST " + PATIENT + "/access-links/{accessLink}/revoke", Guard.STAFF_OF_PRACTICE);
        TABLE.put("POST " + PATIENT + "/access-links/{accessLink}/retry", Guard.STAFF_OF_PRACTICE);
        TABLE.put("POST " + PATIENT + "/links/{link}", Guard.STAFF_OF_PRACTICE);
        TABLE.put("POST " + PATIENT + "/links/{link}/limit", Guard.STAFF_OF_PRACTICE);
        TABLE.put("POST " + PATIENT + "/links/{link}/end", Guard.STAFF_OF_PRACTICE);
        TABLE.put("POST " + PATIENT + "/links/{link}/restore", Guard.STAFF_OF_PRACTICE);
        TABLE.put("POST " + PATIENT + "/profile-changes/{entry}/approve", Guard.STAFF_OF_PRACTICE);
        TABLE.put("POST " + PATIENT + "/profile-changes/{entry}/decline", Guard.STAFF_OF_PRACTICE);
        TABLE.put("GET /staff/{practice}/link-requests", Guard.STAFF_OF_PRACTICE);
        TABLE.put("GET /staff/{practice}/settings", Guard.STAFF_OF_PRACTICE);
        TABLE.put("POST /staff/{practice}/settings", Guard.STAFF_OF_PRACTICE);
        TABLE.put("POST /staff/{practice}/settings/archive", Guard.STAFF_OF_PRACTICE);
    }

    private static final List<EndpointMethod> PAGES = Endpoints.of(PortalPages.class, ROOT).stream()
            .filter(page -> !page.pathTemplate().startsWith(ROOT + "/api"))
            .toList();

    private final Clinic clinic;
    private Map<String, String> ids;
    private Patient theirs;

    PageTableIT(Clinic clinic) {
        this.clinic = clinic;
    }

    @BeforeAll
    void fillTheClinic() {
        Patient patient = clinic.linked(clinic.someone("Anna").named(MARKER)).patient();
        Invitation invitation = clinic.petra().invites(patient);
        theirs = clinic.lars().adds("Lea", MARKER, null);
        ids = Map.of(
                "practice",
                "riverside",
                "patient",
                patient.id(),
                "invitation",
                invitation.id(),
                "request",
                invitation.id(),
                "link",
                invitation.id(),
                "accessLink",
                invitation.id(),
                "account",
                clinic.account(patient),
                "entry",
                invitation.id(),
                "kind",
                "invitation",
                "language",
                "en");
    }

    @Requirement("SEC-03")
    @Test
    void every_page_has_a_row_and_every_row_a_page() {
        assertThat(PAGES).extracting(PageTableIT::name).containsExactlyInAnyOrderElementsOf(TABLE.keySet());
    }

    @Requirement({"SEC-03", "SEC-06"})
    @TestFactory
    Stream<DynamicTest> whoever_is_not_signed_in_gets_to_the_login_or_a_public_page() {
        return pages(Guard.values())
                .map(page -> dynamicTest(name(page), () -> {
                    Reply reply = send(page, Http.request(address(page)));

                    assertThat(reply.status()).isLessThan(500);
                    assertThat(reply.text()).doesNotContain(MARKER);
                    if (guard(page) != Guard.PUBLIC) {
                        assertThat(reply.status()).as(reply.toString()).isBetween(302, 303);
                        assertThat(reply.header("Location")).contains("/protocol/openid-connect/auth?");
                    }
                }));
    }

    @Requirement({"SEC-02", "SEC-06"})
    @TestFactory
    Stream<DynamicTest> staff_of_another_practice_and_patients_find_nothing() {
        HttpBrowser lars = PlainJourney.signInAt(clinic, "/staff", clinic.lars().person());
        HttpBrowser otto =
                PlainJourney.signInAt(clinic, "/staff", clinic.linked("Otto").person());
        return pages(Guard.STAFF_OF_PRACTICE)
                .map(page -> dynamicTest(name(page), () -> {
                    for (HttpBrowser stranger : List.of(lars, otto)) {
                        expectNothing(visit(stranger, page), 404);
                    }
                }));
    }

    @Requirement("SEC-02")
    @Test
    void a_patient_finds_no_record_but_their_own() {
        HttpBrowser otto =
                PlainJourney.signInAt(clinic, "/", clinic.linked("Otto").person());

        String foreign = expectNothing(otto.open(clinic.portal() + "/patients/" + ids.get("patient")), 404);
        String unknown = expectNothing(otto.open(clinic.portal() + "/patients/" + UUID.randomUUID()), 404);
        assertThat(foreign).isEqualTo(unknown);
        String profile = clinic.portal() + "/patients/" + ids.get("patient") + "/profile";
        assertThat(expectNothing(otto.open(profile), 404)).isEqualTo(foreign);
        assertThat(expectNothing(otto.post(profile, Map.of("phone", "0171 666")), 404))
                .isEqualTo(foreign);
    }

    @Requirement("SEC-06")
    @Test
    void staff_find_no_patient_of_another_practice_below_their_own() {
        HttpBrowser petra =
                PlainJourney.signInAt(clinic, "/staff", clinic.petra().person());

        expectNothing(petra.open(clinic.portal() + "/staff/riverside/patients/" + theirs.id()), 404);
    }

    @Requirement("SEC-06")
    @TestFactory
    Stream<DynamicTest> a_form_without_the_sessions_value_changes_nothing() {
        HttpBrowser petra =
                PlainJourney.signInAt(clinic, "/staff", clinic.petra().person());
        return pages(Guard.STAFF_OF_PRACTICE)
                .filter(page -> page.httpMethod().equals("POST"))
                .map(page -> dynamicTest(name(page), () -> {
                    for (String csrf : List.of("", "wrong")) {
                        petra.post(address(page), Map.of("csrf", csrf, "firstName", "Eve", "lastName", "Mallory"));
                        assertThat(petra.status()).isEqualTo(403);
                    }
                    petra.post(address(page), Map.of());
                    assertThat(petra.status()).as("an empty form").isEqualTo(403);
                    assertThat(clinic.petra().get("/patients?search=mallory").items())
                            .isEmpty();
                    assertThat(clinic.petra()
                                    .get("/patients/" + ids.get("patient"))
                                    .json()
                                    .at("/portalAccess/enabled")
                                    .asBoolean())
                            .isTrue();
                }));
    }

    @Requirement("SEC-02")
    @Test
    void after_signing_out_the_pages_ask_for_a_login_again() {
        HttpBrowser petra =
                PlainJourney.signInAt(clinic, "/staff", clinic.petra().person());
        petra.submit("form[action$='/logout']", Map.of());
        assertThat(petra.address().getPath()).endsWith("/signed-out");

        petra.open(clinic.portal() + "/staff/riverside/patients");

        assertThat(petra.address().getPath()).contains("/protocol/openid-connect/auth");
    }

    private static String expectNothing(HttpBrowser browser, int status) {
        assertThat(browser.status()).as(browser.toString()).isEqualTo(status);
        assertThat(browser.reply().text()).doesNotContain(MARKER);
        return browser.page().selectFirst("main").text();
    }

    private HttpBrowser visit(HttpBrowser browser, EndpointMethod page) {
        return page.httpMethod().equals("GET")
                ? browser.open(address(page))
                : browser.post(address(page), Map.of("firstName", "Eve", "lastName", "Mallory", "enabled", "false"));
    }

    private static Reply send(EndpointMethod page, java.net.http.HttpRequest.Builder request) {
        return Http.send(request.header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(
                        page.httpMethod(),
                        page.httpMethod().equals("GET")
                                ? java.net.http.HttpRequest.BodyPublishers.noBody()
                                : java.net.http.HttpRequest.BodyPublishers.ofString("firstName=Eve")));
    }

    private static Stream<EndpointMethod> pages(Guard... guards) {
        List<Guard> wanted = List.of(guards);
        return PAGES.stream().filter(page -> wanted.contains(guard(page)));
    }

    private static Guard guard(EndpointMethod page) {
        return TABLE.getOrDefault(name(page), Guard.STAFF_OF_PRACTICE);
    }

    private static String name(EndpointMethod page) {
        return page.httpMethod() + " " + page.pathTemplate().substring(ROOT.length());
    }

    private String address(EndpointMethod page) {
        String path = page.pathTemplate().replace("{realm}", clinic.realm().name());
        for (Map.Entry<String, String> id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        return clinic.run().server().url() + path;
    }
}
