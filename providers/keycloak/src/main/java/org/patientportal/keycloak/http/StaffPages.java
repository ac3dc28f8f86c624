package org.patientportal.keycloak.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.patientportal.access.decision.Permits;
import org.patientportal.access.family.AccountPages;
import org.patientportal.access.family.LinkPages;
import org.patientportal.access.invitation.AccessLinkPages;
import org.patientportal.access.invitation.PortalAccessPages;
import org.patientportal.access.patient.ErasurePages;
import org.patientportal.access.patient.ExportPages;
import org.patientportal.access.patient.PatientPages;
import org.patientportal.access.practice.ChoosePracticePage;
import org.patientportal.access.practice.SettingsPages;
import org.patientportal.access.profile.ProfileChangePages;
import org.patientportal.access.request.LinkRequestPages;
import org.patientportal.kernel.Caller;
import org.patientportal.kernel.Caller.Door;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.PortalPaths;
import org.patientportal.kernel.PracticeProfile;
import org.patientportal.kernel.StaffPermit;
import org.patientportal.kernel.port.Organizations.Organization;
import org.patientportal.keycloak.Portal;
import org.patientportal.keycloak.StaffDesk;
import org.patientportal.keycloak.admin.PortalObjects;
import org.patientportal.keycloak.mail.LetterPages;
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
        List<PracticeProfile> practices =
                workplaces.stream().map(portal.practices()::of).toList();
        if (practices.size() == 1) {
            PracticeProfile only = practices.get(0);
            return paths.seeOther(PortalPaths.staff(only.alias(), only.archived() ? "/settings" : "/patients"));
        }
        List<ChoosePracticePage.Choice> choices = practices.stream()
                .map(practice -> new ChoosePracticePage.Choice(practice.alias(), practice.name(), practice.archived()))
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

    @Path("{practice}/patients/{patient}/access-links")
    public AccessLinkPages accessLinks(@PathParam("practice") String practice, @PathParam("patient") UUID patient) {
        return desk(practice).accessLinkPages(new PatientId(patient), paths);
    }

    @Path("{practice}/patients/{patient}/links")
    public LinkPages links(@PathParam("practice") String practice, @PathParam("patient") UUID patient) {
        return desk(practice).linkPages(new PatientId(patient), paths);
    }

    @Path("{practice}/patients/{patient}/profile-changes")
    public ProfileChangePages profileChanges(
            @PathParam("practice") String practice, @PathParam("patient") UUID patient) {
        return desk(practice).profileChangePages(new PatientId(patient), paths);
    }

    @Path("{practice}/link-requests")
    public LinkRequestPages linkRequests(@PathParam("practice") String practice) {
        return desk(practice).linkRequestPages();
    }

    @Path("{practice}/patients/{patient}/export")
    public ExportPages export(@PathParam("practice") String practice, @PathParam("patient") UUID patient) {
        return desk(practice).exportPages(new PatientId(patient));
    }

    @Path("{practice}/patients/{patient}/erase")
    public ErasurePages erase(@PathParam("practice") String practice, @PathParam("patient") UUID patient) {
        return desk(practice).erasurePages(new PatientId(patient), paths);
    }

    @Path("{practice}/settings")
    public SettingsPages settings(@PathParam("practice") String practice) {
        return desk(permits -> permits.settings(practice)).settingsPages(paths);
    }

    @Path("{practice}/letters")
    public LetterPages letters(@PathParam("practice") String practice) {
        return desk(practice).letterPages();
    }

    /** For the realm's admins, in whatever practice; not below {@code /staff}, where the names of practices stand. */
    AccountPages accounts() {
        Caller caller = door.enter("staff", Door.STAFF_PAGE);
        Portal portal = new Portal(session);
        return new AccountPages(portal.accountRecords(portal.permits(caller).admin()));
    }

    private StaffDesk desk(String practice) {
        return desk(permits -> permits.staff(practice));
    }

    private StaffDesk desk(Function<Permits, StaffPermit> permit) {
        Caller caller = door.enter("staff", Door.STAFF_PAGE);
        Portal portal = new Portal(session);
        return new StaffDesk(portal, permit.apply(portal.permits(caller)));
    }
}
