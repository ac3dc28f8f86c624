package org.patientportal.keycloak;

import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.patientportal.access.decision.Permits;
import org.patientportal.access.family.AccountRecords;
import org.patientportal.access.family.LinkChange;
import org.patientportal.access.family.LinkLetter;
import org.patientportal.access.family.LinkedRecords;
import org.patientportal.access.family.Links;
import org.patientportal.access.invitation.EntryTickets;
import org.patientportal.access.invitation.InvitationKind;
import org.patientportal.access.invitation.InvitationLetter;
import org.patientportal.access.practice.Practices;
import org.patientportal.access.request.AskForLink;
import org.patientportal.kernel.AdminPermit;
import org.patientportal.kernel.Caller;
import org.patientportal.kernel.StaffPermit;
import org.patientportal.kernel.port.Accounts;
import org.patientportal.kernel.port.Audit;
import org.patientportal.kernel.port.LetterWriter;
import org.patientportal.kernel.port.Letters;
import org.patientportal.kernel.port.Limits;
import org.patientportal.kernel.port.Organizations;
import org.patientportal.kernel.port.SecretLinks;
import org.patientportal.kernel.port.SeparateTransaction;
import org.patientportal.keycloak.directory.KeycloakAccounts;
import org.patientportal.keycloak.directory.KeycloakOrganizations;
import org.patientportal.keycloak.directory.KeycloakSignInRules;
import org.patientportal.keycloak.limit.DatabaseLimits;
import org.patientportal.keycloak.limit.Visitor;
import org.patientportal.keycloak.login.BrowserCookie;
import org.patientportal.keycloak.mail.LetterPages;
import org.patientportal.keycloak.mail.Outbox;
import org.patientportal.keycloak.pages.Addresses;
import org.patientportal.keycloak.store.DatabaseAudit;
import org.patientportal.keycloak.store.KeycloakClock;
import org.patientportal.keycloak.store.NewTransaction;
import org.patientportal.keycloak.store.PortalTables;

/** The composition root: the domain's objects for one Keycloak session, which is one request or one step of a job. */
public final class Portal {

    private final KeycloakSession session;
    private final EntityManager em;
    private final InstantSource clock = new KeycloakClock();
    private final Organizations organizations;
    private final Practices practices;
    private final Letters letters;
    private final Audit audit;
    private final Accounts accounts;
    private final Links links;
    private final SeparateTransaction separately;

    /** @param session one whose context has a realm */
    public Portal(KeycloakSession session) {
        this.session = session;
        this.em = PortalTables.entities(session);
        RealmModel realm = session.getContext().getRealm();
        this.separately = new NewTransaction(session.getKeycloakSessionFactory());
        this.organizations = new KeycloakOrganizations(session);
        this.practices = new Practices(
                em,
                realm.getId(),
                realm.getDefaultLocale(),
                organizations,
                new KeycloakSignInRules(realm),
                separately,
                clock);
        this.letters = new Outbox(session, em, clock);
        this.audit = new DatabaseAudit(session, em, separately, clock);
        this.accounts = new KeycloakAccounts(session);
        this.links = new Links(em, accounts, letters, clock);
    }

    public Organizations organizations() {
        return organizations;
    }

    public Practices practices() {
        return practices;
    }

    public Audit audit() {
        return audit;
    }

    /** @return the limits of public doors, for the sender of this request */
    public Limits limits() {
        String address = session.getContext().getConnection().getRemoteAddr();
        Visitor visitor = new Visitor(address, BrowserCookie.of(session));
        return new DatabaseLimits(session, separately, audit, clock, visitor);
    }

    EntityManager em() {
        return em;
    }

    InstantSource clock() {
        return clock;
    }

    Accounts accounts() {
        return accounts;
    }

    Letters letters() {
        return letters;
    }

    public Links links() {
        return links;
    }

    SecretLinks secretLinks() {
        return SecretLinks.under(new Addresses(session).portalUrl());
    }

    public Permits permits(Caller caller) {
        return new Permits(em, caller, practices, organizations, audit, clock);
    }

    public EntryTickets entryTickets() {
        return new EntryTickets(
                em, practices, links, new AskForLink(em, audit, clock), accounts, letters, audit, clock);
    }

    public LinkedRecords linkedRecords(Caller caller) {
        return new LinkedRecords(em, caller, practices, audit, clock);
    }

    /** The composition root's part for the realm's admins. */
    public AccountRecords accountRecords(AdminPermit permit) {
        return new AccountRecords(permit, em, accounts, practices, links, audit, clock);
    }

    /** @return one writer for each kind of letter */
    private List<LetterWriter> letterWriters() {
        return Stream.concat(
                        Arrays.stream(InvitationKind.values())
                                .map(sent -> new InvitationLetter(sent, em, practices, accounts, clock)),
                        Arrays.stream(LinkChange.values())
                                .map(change -> new LinkLetter(change, em, practices, accounts, clock)))
                .toList();
    }

    LetterPages letterPages(StaffPermit permit) {
        return new LetterPages(session, permit, letterWriters(), clock);
    }

    /** @param kind the kind with which a letter was posted */
    public LetterWriter letterWriter(String kind) {
        return letterWriters().stream()
                .filter(writer -> writer.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody writes letters of the kind " + kind));
    }
}
