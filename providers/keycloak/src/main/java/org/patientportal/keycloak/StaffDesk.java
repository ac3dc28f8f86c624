package org.patientportal.keycloak;

import java.util.List;
import org.patientportal.access.family.Links;
import org.patientportal.access.invitation.Invitations;
import org.patientportal.access.invitation.InvitationsResource;
import org.patientportal.access.invitation.PortalAccess;
import org.patientportal.access.invitation.PortalAccessOverview;
import org.patientportal.access.invitation.PortalAccessPages;
import org.patientportal.access.invitation.PortalAccessResource;
import org.patientportal.access.patient.Overview;
import org.patientportal.access.patient.PatientPages;
import org.patientportal.access.patient.Patients;
import org.patientportal.access.patient.PatientsResource;
import org.patientportal.access.practice.SettingsPages;
import org.patientportal.access.practice.SettingsResource;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.PortalPaths;
import org.patientportal.kernel.StaffPermit;

/** The composition root's part for staff: the features of one practice, as one permit opens them. */
public final class StaffDesk {

    private final Portal portal;
    private final StaffPermit permit;
    private final Patients patients;
    private final Invitations invitations;
    private final PortalAccess access;
    private final PortalAccessOverview accessOverview;
    private final Overview overview;

    public StaffDesk(Portal portal, StaffPermit permit) {
        Links links = portal.links();
        this.portal = portal;
        this.permit = permit;
        this.patients = new Patients(portal.em(), permit, portal.audit(), portal.clock());
        this.invitations =
                new Invitations(portal.em(), permit, patients, portal.letters(), portal.audit(), portal.clock());
        this.access = new PortalAccess(permit, patients, invitations, links, portal.audit());
        this.accessOverview = new PortalAccessOverview(patients, invitations, links);
        this.overview = new Overview(permit, List.of(accessOverview));
    }

    public PatientsResource patients() {
        return new PatientsResource(patients);
    }

    public PortalAccessResource portalAccess(PatientId patient) {
        return new PortalAccessResource(access, patient);
    }

    public InvitationsResource invitations(PatientId patient) {
        return new InvitationsResource(invitations, patients, patient);
    }

    public SettingsResource settings() {
        return new SettingsResource(permit, portal.practices(), portal.audit());
    }

    public PatientPages patientPages(PortalPaths paths) {
        return new PatientPages(permit, patients, overview, paths);
    }

    public PortalAccessPages portalAccessPages(PatientId patient, PortalPaths paths) {
        return new PortalAccessPages(permit, patient, patients, access, invitations, accessOverview, overview, paths);
    }

    public SettingsPages settingsPages(PortalPaths paths) {
        return new SettingsPages(permit, portal.practices(), portal.audit(), paths);
    }
}
