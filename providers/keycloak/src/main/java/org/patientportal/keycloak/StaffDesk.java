package org.patientportal.keycloak;

import java.util.List;
import org.patientportal.access.family.AccountsOverview;
import org.patientportal.access.family.ChangeLink;
import org.patientportal.access.family.LinkPages;
import org.patientportal.access.family.Links;
import org.patientportal.access.family.LinksExport;
import org.patientportal.access.family.LinksResource;
import org.patientportal.access.invitation.AccessLinkPages;
import org.patientportal.access.invitation.AccessLinksOverview;
import org.patientportal.access.invitation.AccessLinksResource;
import org.patientportal.access.invitation.InvitationKind;
import org.patientportal.access.invitation.Invitations;
import org.patientportal.access.invitation.InvitationsExport;
import org.patientportal.access.invitation.InvitationsResource;
import org.patientportal.access.invitation.PortalAccess;
import org.patientportal.access.invitation.PortalAccessOverview;
import org.patientportal.access.invitation.PortalAccessPages;
import org.patientportal.access.invitation.PortalAccessResource;
import org.patientportal.access.invitation.SendInvitation;
import org.patientportal.access.patient.DataOverview;
import org.patientportal.access.patient.Erasure;
import org.patientportal.access.patient.ErasurePages;
import org.patientportal.access.patient.ExportPages;
import org.patientportal.access.patient.ExportResource;
import org.patientportal.access.patient.Exports;
import org.patientportal.access.patient.PatientPages;
import org.patientportal.access.patient.Patients;
import org.patientportal.access.patient.PatientsResource;
import org.patientportal.access.patient.RecordTab;
import org.patientportal.access.practice.ArchiveResource;
import org.patientportal.access.practice.SettingsPages;
import org.patientportal.access.practice.SettingsResource;
import org.patientportal.access.profile.DecideProfileChange;
import org.patientportal.access.profile.ProfileChangePages;
import org.patientportal.access.profile.ProfileChanges;
import org.patientportal.access.profile.ProfileChangesNotice;
import org.patientportal.access.profile.ProfileChangesOverview;
import org.patientportal.access.profile.ProfileChangesResource;
import org.patientportal.access.profile.ProfileExport;
import org.patientportal.access.request.LinkRequestPages;
import org.patientportal.access.request.LinkRequests;
import org.patientportal.access.request.LinkRequestsExport;
import org.patientportal.access.request.LinkRequestsNotice;
import org.patientportal.access.request.LinkRequestsResource;
import org.patientportal.access.request.RecordRequestsResource;
import org.patientportal.kernel.ExportSection;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.PortalPaths;
import org.patientportal.kernel.RecordSection;
import org.patientportal.kernel.StaffPermit;
import org.patientportal.keycloak.mail.LetterPages;
import org.patientportal.keycloak.mail.LettersExport;
import org.patientportal.keycloak.store.AuditExport;

/** The composition root's part for staff: the features of one practice, as one permit opens them. */
public final class StaffDesk {

    private final Portal portal;
    private final StaffPermit permit;
    private final Patients patients;
    private final Invitations invitations;
    private final Invitations accessLinks;
    private final LinkRequests requests;
    private final PortalAccess access;
    private final PortalAccessOverview accessOverview;
    private final AccountsOverview accountsOverview;
    private final ProfileChanges profileChanges;
    private final ProfileChangesOverview profileChangesOverview;
    private final Erasure erasure;

    public StaffDesk(Portal portal, StaffPermit permit) {
        Links links = portal.links();
        this.portal = portal;
        this.permit = permit;
        this.patients = new Patients(portal.em(), permit, portal.audit(), portal.clock());
        this.invitations = invitations(InvitationKind.INVITATION);
        this.accessLinks = invitations(InvitationKind.ACCESS_LINK);
        this.requests = new LinkRequests(portal.em(), permit, patients, portal.audit(), portal.clock());
        this.access = new PortalAccess(permit, patients, invitations, links, portal.audit());
        this.accessOverview = new PortalAccessOverview(patients, invitations, requests);
        this.accountsOverview = new AccountsOverview(links);
        this.profileChanges = new ProfileChanges(portal.em(), permit, portal.accounts());
        this.profileChangesOverview = new ProfileChangesOverview(patients, profileChanges);
        this.erasure = new Erasure(portal.em(), permit, patients, portal.audit(), StoredTables.ALL);
    }

    private RecordTab overview(PortalPaths paths) {
        return tab(
                paths, "overview", profileChangesOverview, accessOverview, accountsOverview, new DataOverview(erasure));
    }

    private RecordTab tab(PortalPaths paths, String name, RecordSection... sections) {
        return new RecordTab(permit, patients, paths, name, List.of(sections));
    }

    private Invitations invitations(InvitationKind kind) {
        return new Invitations(kind, portal.em(), permit, patients, portal.letters(), portal.audit(), portal.clock());
    }

    private SendInvitation sending(Invitations sent) {
        return new SendInvitation(
                permit,
                patients,
                sent,
                requests,
                portal.em(),
                portal.accounts(),
                portal.letters(),
                portal.audit(),
                portal.clock());
    }

    public PatientsResource patients() {
        return new PatientsResource(patients, erasure);
    }

    public ExportResource export(PatientId patient) {
        return new ExportResource(exports(), patient);
    }

    public ArchiveResource archive() {
        return new ArchiveResource(permit, portal.practices(), portal.audit());
    }

    public PortalAccessResource portalAccess(PatientId patient) {
        return new PortalAccessResource(access, patient);
    }

    public InvitationsResource invitations(PatientId patient) {
        return new InvitationsResource(invitations, sending(invitations), patients, patient);
    }

    public AccessLinksResource accessLinks(PatientId patient) {
        return new AccessLinksResource(accessLinks, sending(accessLinks), patients, patient);
    }

    public AccessLinkPages accessLinkPages(PatientId patient, PortalPaths paths) {
        AccessLinksOverview section = new AccessLinksOverview(patients, accessLinks);
        return new AccessLinkPages(
                permit, patient, accessLinks, sending(accessLinks), section, tab(paths, "access-links", section));
    }

    public LinksResource links(PatientId patient) {
        return new LinksResource(portal.links(), changeLink(), patients, patient);
    }

    public LinkPages linkPages(PatientId patient, PortalPaths paths) {
        return new LinkPages(permit, patient, changeLink(), accountsOverview, overview(paths));
    }

    private ChangeLink changeLink() {
        return new ChangeLink(permit, patients, portal.links(), portal.audit(), portal.clock());
    }

    public ProfileChangesResource profileChanges(PatientId patient) {
        return new ProfileChangesResource(profileChanges, decideProfileChange(), patients, patient);
    }

    public ProfileChangePages profileChangePages(PatientId patient, PortalPaths paths) {
        return new ProfileChangePages(permit, patient, decideProfileChange(), profileChangesOverview, overview(paths));
    }

    private DecideProfileChange decideProfileChange() {
        return new DecideProfileChange(permit, patients, profileChanges, portal.audit(), portal.clock());
    }

    public LinkRequestsResource linkRequests() {
        return new LinkRequestsResource(requests);
    }

    public RecordRequestsResource linkRequests(PatientId patient) {
        return new RecordRequestsResource(requests, patient);
    }

    public SettingsResource settings() {
        return new SettingsResource(permit, portal.practices(), portal.audit());
    }

    public PatientPages patientPages(PortalPaths paths) {
        return new PatientPages(
                permit,
                patients,
                overview(paths),
                List.of(new LinkRequestsNotice(requests), new ProfileChangesNotice(profileChanges)),
                paths);
    }

    public PortalAccessPages portalAccessPages(PatientId patient, PortalPaths paths) {
        return new PortalAccessPages(
                permit,
                patient,
                patients,
                access,
                invitations,
                sending(invitations),
                requests,
                portal.secretLinks(),
                accessOverview,
                overview(paths));
    }

    public LinkRequestPages linkRequestPages() {
        return new LinkRequestPages(permit, requests);
    }

    public SettingsPages settingsPages(PortalPaths paths) {
        return new SettingsPages(permit, portal.practices(), portal.audit(), paths);
    }

    public ErasurePages erasurePages(PatientId patient, PortalPaths paths) {
        return new ErasurePages(permit, patient, erasure, paths);
    }

    public ExportPages exportPages(PatientId patient) {
        return new ExportPages(exports(), patient);
    }

    /** What each feature keeps about a person, in the order in which people read it. */
    private Exports exports() {
        List<ExportSection> sections = List.of(
                new ProfileExport(portal.em(), portal.accounts()),
                new LinksExport(portal.links()),
                new InvitationsExport("invitations", invitations),
                new InvitationsExport("access-links", accessLinks),
                new LettersExport(portal.em(), portal.accounts()),
                new LinkRequestsExport(portal.em()),
                new AuditExport(portal.em(), portal.accounts()));
        return new Exports(permit, patients, sections, portal.audit(), portal.clock());
    }

    public LetterPages letterPages() {
        return portal.letterPages(permit);
    }
}
