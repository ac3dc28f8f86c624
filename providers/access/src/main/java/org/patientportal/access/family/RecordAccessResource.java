package org.patientportal.access.family;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import java.util.stream.Stream;
import org.patientportal.kernel.Endpoint;
import org.patientportal.kernel.Slice;

/** {@code /api/patients/{patient}/access}. */
public final class RecordAccessResource {

    private final RecordAccess access;

    public RecordAccessResource(RecordAccess access) {
        this.access = access;
    }

    @GET
    @Endpoint("Who may see the record: everybody for the person concerned, else only the account itself.")
    public Slice<AccessView> list() {
        RecordAccess.Seen seen = access.see();
        return Slice.whole(
                Stream.concat(Stream.of(seen.own()), seen.others().stream()).toList());
    }

    @POST
    @Path("{link}/end")
    @Endpoint("Ends one of these accesses for good.")
    public void end(@PathParam("link") UUID link) {
        access.end(link);
    }
}
