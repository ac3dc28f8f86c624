package org.patientportal.keycloak;

import java.util.UUID;
import org.patientportal.access.decision.Permits;
import org.patientportal.access.family.RecordAccess;
import org.patientportal.access.family.RecordAccessPages;
import org.patientportal.access.family.RecordAccessResource;
import org.patientportal.access.profile.ChangeProfile;
import org.patientportal.access.profile.ProfilePages;
import org.patientportal.access.profile.Profiles;
import org.patientportal.access.profile.RecordResource;
import org.patientportal.kernel.Permit;
import org.patientportal.kernel.PortalPaths;
import org.patientportal.kernel.PracticeProfile;
import org.patientportal.kernel.Problem;
import org.patientportal.resource.dashboard.DashboardPages;

/** The composition root's part for patients and their families: the features of one record, as one permit opens them. */
public final class RecordDesk {

    private final Portal portal;
    private final Permit permit;
    private final Profiles profiles;

    /**
     * @param permits of the caller
     * @param patient the record's id, from the address; throws as {@link Permits#record}
     */
    public RecordDesk(Portal portal, Permits permits, UUID patient) {
        this.portal = portal;
        this.permit = permits.record(patient);
        this.profiles = new Profiles(portal.em(), permit, () -> permits.record(patient));
    }

    /** @return the name of the record, as this account may know it */
    public String name() {
        return profiles.name();
    }

    public DashboardPages dashboard() {
        return new DashboardPages(permit, practice(), portal.audit());
    }

    public RecordResource record() {
        return new RecordResource(permit, practice(), profiles, changeProfile(), portal.audit());
    }

    public ProfilePages profilePages(PortalPaths paths) {
        return new ProfilePages(permit, practice(), profiles, changeProfile(), portal.audit(), paths);
    }

    private ChangeProfile changeProfile() {
        return new ChangeProfile(portal.em(), permit, practice(), profiles, portal.audit(), portal.clock());
    }

    public RecordAccessPages accessPages(PortalPaths paths) {
        return new RecordAccessPages(permit, practice(), access(), paths);
    }

    public RecordAccessResource accessResource() {
        return new RecordAccessResource(access());
    }

    private RecordAccess access() {
        return new RecordAccess(portal.em(), permit, portal.links(), portal.audit(), portal.clock());
    }

    private PracticeProfile practice() {
        return portal.practices().byId(permit.practice()).orElseThrow(Problem::notFound);
    }
}
