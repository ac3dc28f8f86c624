package org.patientportal.access.request;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.StaffPermit;

/** {@code /staff/{practice}/link-requests}. */
public final class LinkRequestPages {

    private static final int ROWS = 25;

    private final StaffPermit permit;
    private final LinkRequests requests;

    public LinkRequestPages(StaffPermit permit, LinkRequests requests) {
        this.permit = permit;
        this.requests = requests;
    }

    @GET
    public Html list(@QueryParam("after") UUID after) {
        return new Html(
                "portal/request/list.ftl", new LinkRequestsPage(permit.practice(), after, requests.open(after, ROWS)));
    }
}
