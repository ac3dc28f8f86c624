package org.patientportal.access.family;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.patientportal.kernel.Form;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.Permit;
import org.patientportal.kernel.PortalPaths;
import org.patientportal.kernel.PracticeProfile;
import org.patientportal.kernel.Problem;

/** {@code /patients/{patient}/access}: who may see the record. */
public final class RecordAccessPages {

    private final Permit permit;
    private final PracticeProfile practice;
    private final RecordAccess access;
    private final PortalPaths paths;

    public RecordAccessPages(Permit permit, PracticeProfile practice, RecordAccess access, PortalPaths paths) {
        this.permit = permit;
        this.practice = practice;
        this.access = access;
        this.paths = paths;
    }

    @GET
    public Html list(@QueryParam("done") String done) {
        return page(null, done);
    }

    /** Who has given up the own access cannot come back to this page. */
    @POST
    @Path("{link}/end")
    public Response end(@PathParam("link") UUID link, Form form) {
        try {
            boolean own = access.end(link);
            return paths.seeOther(own ? "/" : "/patients/" + permit.patient() + "/access?done=access-ended");
        } catch (Problem problem) {
            return Response.status(problem.status())
                    .entity(page(problem.code(), null))
                    .build();
        }
    }

    private Html page(String problem, String done) {
        RecordAccess.Seen seen = access.see();
        return new Html(
                "portal/family/access.ftl",
                new RecordAccessPage(
                        practice, permit.patient().value(), seen.own(), seen.others(), seen.decides(), problem, done));
    }
}
