package org.patientportal.keycloak.http;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import org.patientportal.access.decision.Permits;
import org.patientportal.access.family.AccountLinksResource;
import org.patientportal.access.family.LinksResource;
import org.patientportal.access.invitation.AccessLinksResource;
import org.patientportal.access.invitation.InvitationsResource;
import org.patientportal.access.invitation.PortalAccessResource;
import org.patientportal.access.patient.ExportResource;
import org.patientportal.access.patient.PatientsResource;
import org.patientportal.access.practice.ArchiveResource;
import org.patientportal.access.practice.SettingsResource;
import org.patientportal.access.profile.ProfileChangesResource;
import org.patientportal.access.request.LinkRequestsResource;
import org.patientportal.access.request.RecordRequestsResource;
import org.patientportal.kernel.Caller;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.StaffPermit;
import org.patientportal.keycloak.KeycloakInternal;
import org.patientportal.keycloak.Portal;
import org.patientportal.keycloak.StaffDesk;
import org.patientportal.keycloak.admin.PortalObjects;
import org.patientportal.keycloak.admin.SetupResource;
import org.patientportal.keycloak.directory.Callers;
import org.patientportal.keycloak.token.PatientContexts;

/** {@code /admin/realms/{realm}/patient-portal}: the JSON API of staff and admins. */
@KeycloakInternal("An admin resource is called with Keycloak's own admin permissions")
public final class StaffApi {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder events;

    StaffApi(KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder events) {
        this.session = session;
        this.realm = realm;
        this.auth = auth;
        this.events = events;
    }

    @Path("setup")
    public SetupResource setup() {
        return new SetupResource(session, realm, auth, events);
    }

    @Path("practices/{practice}/patients")
    public PatientsResource patients(@PathParam("practice") String practice) {
        return desk(practice).patients();
    }

    @Path("practices/{practice}/patients/{patient}/portal-access")
    public PortalAccessResource portalAccess(
            @PathParam("practice") String practice, @PathParam("patient") UUID patient) {
        return desk(practice).portalAccess(new PatientId(patient));
    }

    @Path("practices/{practice}/patients/{patient}/invitations")
    public InvitationsResource invitations(@PathParam("practice") String practice, @PathParam("patient") UUID patient) {
        return desk(practice).invitations(new PatientId(patient));
    }

    @Path("practices/{practice}/patients/{patient}/access-links")
    public AccessLinksResource accessLinks(@PathParam("practice") String practice, @PathParam("patient") UUID patient) {
        return desk(practice).accessLinks(new PatientId(patient));
    }

    @Path("practices/{practice}/patients/{patient}/links")
    public LinksResource links(@PathParam("practice") String practice, @PathParam("patient") UUID patient) {
        return desk(practice).links(new PatientId(patient));
    }

    @Path("practices/{practice}/patients/{patient}/profile-changes")
    public ProfileChangesResource profileChanges(
            @PathParam("practice") String practice, @PathParam("patient") UUID patient) {
        return desk(practice).profileChanges(new PatientId(patient));
    }

    @Path("practices/{practice}/link-requests")
    public LinkRequestsResource linkRequests(@PathParam("practice") String practice) {
        return desk(practice).linkRequests();
    }

    @Path("practices/{practice}/patients/{patient}/link-requests")
    public RecordRequestsResource linkRequests(
            @PathParam("practice") String practice, @PathParam("patient") UUID patient) {
        return desk(practice).linkRequests(new PatientId(patient));
    }

    @Path("practices/{practice}/patients/{patient}/export")
    public ExportResource export(@PathParam("practice") String practice, @PathParam("patient") UUID patient) {
        return desk(practice).export(new PatientId(patient));
    }

    @Path("practices/{practice}/settings")
    public SettingsResource settings(@PathParam("practice") String practice) {
        return desk(permits -> permits.settings(practice)).settings();
    }

    @Path("practices/{practice}/archive")
    public ArchiveResource archive(@PathParam("practice") String practice) {
        return desk(permits -> permits.settings(practice)).archive();
    }

    @Path("accounts/{account}/links")
    public AccountLinksResource accountLinks(@PathParam("account") String account) {
        Portal portal = new Portal(session);
        return new AccountLinksResource(
                portal.accountRecords(portal.permits(caller()).admin()), account);
    }

    private StaffDesk desk(String practice) {
        return desk(permits -> permits.staff(practice));
    }

    private StaffDesk desk(Function<Permits, StaffPermit> permit) {
        Portal portal = new Portal(session);
        return new StaffDesk(portal, permit.apply(portal.permits(caller())));
    }

    private Caller caller() {
        AdminAuth admin = auth.adminAuth();
        requireAudience(admin);
        requireNoPatient(admin);
        session.getContext().setClient(admin.getClient());
        return Callers.of(session, admin.getRealm(), admin.getUser(), Caller.Door.STAFF_API);
    }

    /** An app that was given one patient's record is a patient's, also when its owner works in the practice. */
    private static void requireNoPatient(AdminAuth admin) {
        if (PatientContexts.claimed(admin.getToken()) != null) {
            throw Problem.forbidden("patient-token", "The token is for a patient's record, and not for staff.");
        }
    }

    /** A token not meant for the portal is refused, unless it may administer the realm's users anyway. */
    private void requireAudience(AdminAuth admin) {
        if (!admin.getToken().hasAudience(PortalObjects.API_CLIENT)
                && !auth.users().canView()) {
            throw Problem.forbidden("wrong-audience", "The token is not meant for the audience patient-portal-api.");
        }
    }
}
