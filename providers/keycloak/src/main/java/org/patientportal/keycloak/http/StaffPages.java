package org.patientportal.keycloak.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.keycloak.models.KeycloakSession;
import org.patientportal.access.invitation.PortalAccessPages;
import org.patientportal.access.patient.PatientPages;
import org.patientportal.access.practice.ChoosePracticePage;
import org.patientportal.access.practice.SettingsPages;
import org.patientportal.kernel.Caller;
import org.patientportal.kernel.Caller.Door;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.PortalPaths;
import org.patientportal.kernel.port.Organizations.Organization;
import org.patientportal.keycloak.Portal;
import org.patientportal.keycloak.StaffDesk;
import org.patientportal.keycloak.admin.PortalObjects;
import org.patientportal.keycloak.pages.Addresses;

/** {@code /realms/{realm}/patient-portal/staff}: the pages of staff. */
public final class StaffPages {

    private final KeycloakSession session;
    private final PageDoor door;
    private final PortalPaths paths;

    StaffPages(KeycloakSession session) {
        this.session = session;
        this.paths = new Addresses(session).paths();
        this.door = new PageDoor(session, PortalObjects.STAFF_CLIENT, "/staff/callback", "/staff");
    }

    /** The only practice's patients, or the choice of a practice; a word of explanation for people with none. */
    @GET
    public Response home() {
        Caller caller = door.enter("staff", Door.STAFF_PAGE);
        Portal portal = new Portal(session);
        List<Organization> workplaces = portal.organizations().workplaces(caller);
        if (workplaces.size() == 1) {
            return paths.seeOther(PortalPaths.staff(workplaces.get(0).alias(), "/patients"));
        }
        List<ChoosePracticePage.Choice> choices = workplaces.stream()
                .map(place -> new ChoosePracticePage.Choice(
                        place.alias(), portal.practices().of(place).name()))
                .toList();
        return Response.status(choices.isEmpty() ? Response.Status.FORBIDDEN : Response.Status.OK)
                .entity(new Html("portal/practice/choose.ftl", new ChoosePracticePage(choices)))
                .build();
    }

    @GET
    @Path("callback")
    public Response callback(
            @QueryParam("code") String code, @QueryParam("state") String state, @QueryParam("error") String error) {
        return door.callback(code, state, error);
    }

    @Path("{practice}/patients")
    public PatientPages patients(@PathParam("practice") String practice) {
        return desk(practice).patientPages(paths);
    }

    @Path("{practice}/patients/{patient}/portal-access")
    public PortalAccessPages portalAccess(@PathParam("practice") String practice, @PathParam("patient") UUID patient) {
        return desk(practice).portalAccessPages(new PatientId(patient), paths);
    }

    @Path("{practice}/settings")
    public SettingsPages settings(@PathParam("practice") String practice) {
        return desk(practice).settingsPages(paths);
    }

    private StaffDesk desk(String practice) {
        Caller caller = door.enter("staff", Door.STAFF_PAGE);
        Portal portal = new Portal(session);
        return new StaffDesk(portal, portal.permits(caller).staff(practice));
    }
}
