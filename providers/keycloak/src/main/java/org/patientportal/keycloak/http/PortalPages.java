package org.patientportal.keycloak.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.keycloak.models.KeycloakSession;
import org.patientportal.access.family.AccountPages;
import org.patientportal.access.family.LinkedRecords;
import org.patientportal.access.family.RecordAccessPages;
import org.patientportal.access.family.RecordChoice;
import org.patientportal.access.family.RecordsPage;
import org.patientportal.access.profile.ProfilePages;
import org.patientportal.kernel.Caller;
import org.patientportal.kernel.Caller.Door;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.PortalPaths;
import org.patientportal.kernel.Problem;
import org.patientportal.keycloak.Portal;
import org.patientportal.keycloak.RecordDesk;
import org.patientportal.keycloak.admin.PortalObjects;
import org.patientportal.keycloak.login.OpenDoor;
import org.patientportal.keycloak.login.SignOut;
import org.patientportal.keycloak.pages.Addresses;
import org.patientportal.keycloak.pages.PageVisit;
import org.patientportal.keycloak.pages.RecordInView;
import org.patientportal.resource.dashboard.DashboardPages;

/** {@code /realms/{realm}/patient-portal}: the pages of patients, the way to the staff's, and the JSON API. */
public final class PortalPages {

    private final KeycloakSession session;
    private final PageDoor door;
    private final PortalPaths paths;

    PortalPages(KeycloakSession session) {
        this.session = session;
        this.paths = new Addresses(session).paths();
        this.door = new PageDoor(session, PortalObjects.PATIENT_CLIENT, "/callback", "/");
    }

    @Path("api")
    public PatientApi api() {
        return new PatientApi(session);
    }

    @Path("staff")
    public StaffPages staff() {
        return new StaffPages(session);
    }

    @Path("accounts")
    public AccountPages accounts() {
        return new StaffPages(session).accounts();
    }

    /** The only record's dashboard, or the choice of a record. */
    @GET
    public Response home() {
        Caller caller = door.enter("patient", Door.PATIENT_PAGE);
        LinkedRecords linked = new Portal(session).linkedRecords(caller);
        List<RecordChoice> records = linked.choices();
        if (records.size() == 1) {
            return paths.seeOther("/patients/" + records.get(0).record().id());
        }
        return records.isEmpty()
                ? Response.status(Response.Status.FORBIDDEN)
                        .entity(new Html("portal/family/no-access.ftl", linked.nothing(false)))
                        .build()
                : Response.ok(new Html("portal/family/records.ftl", new RecordsPage(records)))
                        .build();
    }

    @Path("patients/{patient}")
    public DashboardPages dashboard(@PathParam("patient") UUID patient) {
        return record(patient).dashboard();
    }

    @Path("patients/{patient}/access")
    public RecordAccessPages access(@PathParam("patient") UUID patient) {
        return record(patient).accessPages(paths);
    }

    @Path("patients/{patient}/profile")
    public ProfilePages profile(@PathParam("patient") UUID patient) {
        return record(patient).profilePages(paths);
    }

    /** Every page of a record goes through here: it names the record. */
    private RecordDesk record(UUID patient) {
        Caller caller = door.enter("patient", Door.PATIENT_PAGE);
        Portal portal = new Portal(session);
        RecordDesk desk = desk(portal, caller, patient);
        boolean several = portal.linkedRecords(caller).several();
        PageVisit.of(session, new RecordInView(patient, desk.name(), several));
        return desk;
    }

    private RecordDesk desk(Portal portal, Caller caller, UUID patient) {
        try {
            return new RecordDesk(portal, portal.permits(caller), patient);
        } catch (Problem problem) {
            throw problem.needsSecondFactor() ? door.toSecondFactor() : problem;
        }
    }

    @Path("open")
    public OpenDoor open() {
        PageVisit.PUBLIC.begin(session);
        return door.openDoor();
    }

    @GET
    @Path("callback")
    public Response callback(
            @QueryParam("code") String code, @QueryParam("state") String state, @QueryParam("error") String error) {
        return door.callback(code, state, error);
    }

    @Path("logout")
    public SignOut logout() {
        return door.signOut();
    }

    @GET
    @Path("signed-out")
    public Html signedOut() {
        PageVisit.PUBLIC.begin(session);
        return new Html("portal/signed-out.ftl", null);
    }
}
