package org.patientportal.access.request;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.patientportal.kernel.Endpoint;
import org.patientportal.kernel.Slice;

/** {@code /practices/{practice}/link-requests} of the staff API. */
public final class LinkRequestsResource {

    private final LinkRequests requests;

    public LinkRequestsResource(LinkRequests requests) {
        this.requests = requests;
    }

    @GET
    @Endpoint("Who has asked for a new link and still waits, the oldest first.")
    public Slice<LinkRequestView> open(
            @QueryParam("after") UUID after, @QueryParam("max") @DefaultValue("20") int max) {
        return requests.open(after, max);
    }
}
