package org.patientportal.keycloak.pages;

import static org.patientportal.keycloak.pages.StaffSamples.HOSTILE;
import static org.patientportal.keycloak.pages.StaffSamples.LONG;
import static org.patientportal.keycloak.pages.StaffSamples.NOW;
import static org.patientportal.keycloak.pages.StaffSamples.RIVERSIDE;
import static org.patientportal.keycloak.pages.StaffSamples.staff;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.patientportal.access.request.LinkRequestView;
import org.patientportal.access.request.LinkRequestsNotice;
import org.patientportal.access.request.LinkRequestsPage;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.Slice;

/** People who wait for a new link: the list, the word above the patients, the part of a record. */
final class RequestSamples {

    private static final UUID PATIENT = UUID.fromString("01964c4e-8f00-7000-8000-000000000001");

    private RequestSamples() {}

    static List<LinkRequestView> requests() {
        return List.of(
                request("expired", "invitation", "anna.meyer@example.org", null),
                request("wrong-account", "access-link", LONG + "@example.org", "otto@example.org"),
                request("brand-new-reason", "brand-new-kind", HOSTILE, HOSTILE));
    }

    private static LinkRequestView request(String reason, String kind, String email, String account) {
        return new LinkRequestView(
                UUID.randomUUID(), PATIENT, "Anna Meyer", kind, UUID.randomUUID(), email, reason, account, NOW);
    }

    static List<Html> notices() {
        return List.of(
                new Html("portal/request/notice.ftl", new LinkRequestsNotice.Waiting(RIVERSIDE, 3)),
                ProfileSamples.notice());
    }

    static Stream<Sample> all() {
        String path = "/staff/riverside/link-requests";
        LinkRequestsPage waiting =
                new LinkRequestsPage(RIVERSIDE, PATIENT, new Slice<>(requests(), PATIENT.toString(), false));
        LinkRequestsPage nobody = new LinkRequestsPage(RIVERSIDE, null, new Slice<>(List.of(), null, false));
        return Stream.of(staff("request/list", "typical", path, waiting), staff("request/list", "empty", path, nobody));
    }
}
