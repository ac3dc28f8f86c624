package org.patientportal.access.profile;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.patientportal.kernel.Form;
import org.patientportal.kernel.FormState;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.Permit;
import org.patientportal.kernel.PortalPaths;
import org.patientportal.kernel.PracticeProfile;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.port.Audit;
import org.patientportal.kernel.port.AuditEvent;

/** {@code /patients/{patient}/profile}. */
public final class ProfilePages {

    private static final String SHOWN = "shown-";

    private final Permit permit;
    private final PracticeProfile practice;
    private final Profiles profiles;
    private final ChangeProfile change;
    private final Audit audit;
    private final PortalPaths paths;

    public ProfilePages(
            Permit permit,
            PracticeProfile practice,
            Profiles profiles,
            ChangeProfile change,
            Audit audit,
            PortalPaths paths) {
        this.permit = permit;
        this.practice = practice;
        this.profiles = profiles;
        this.change = change;
        this.audit = audit;
        this.paths = paths;
    }

    @GET
    public Html show(@QueryParam("done") String done) {
        audit.write(AuditEvent.read(permit, "record.read"));
        Profile profile = profiles.read();
        Map<String, String> values = new HashMap<>();
        for (ProfileField field : ProfileField.values()) {
            values.put(field.member(), profile.typed(field));
            values.put(SHOWN + field.member(), profile.typed(field));
        }
        return page(profile, FormState.of(values), done);
    }

    @POST
    public Response change(Form form) {
        try {
            ChangeProfile.Changed changed = change.change(new ProfileChange(
                    changed(form, ProfileField.FIRST_NAME),
                    changed(form, ProfileField.LAST_NAME),
                    changed(form, ProfileField.BIRTH_DATE),
                    changed(form, ProfileField.PHONE),
                    changed(form, ProfileField.EMAIL)));
            String done = changed.waits() ? "profile-asked" : "profile-saved";
            return paths.seeOther("/patients/" + permit.patient() + "/profile?done=" + done);
        } catch (Problem problem) {
            return Response.status(problem.status())
                    .entity(page(profiles.read(), FormState.refused(form, problem), null))
                    .build();
        }
    }

    /** What the person has left as the page showed it may have changed meanwhile, and is not overwritten. */
    private static String changed(Form form, ProfileField field) {
        String value = form.get(field.member());
        return value == null || value.equals(form.get(SHOWN + field.member())) ? null : value;
    }

    private Html page(Profile profile, FormState form, String done) {
        return new Html("portal/profile/profile.ftl", new ProfilePage(practice, profile.details(practice), form, done));
    }
}
