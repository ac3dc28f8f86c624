package org.patientportal.access.decision;

import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.patientportal.access.family.Grant;
import org.patientportal.access.family.Links;
import org.patientportal.access.practice.Practices;
import org.patientportal.kernel.AccessLevel;
import org.patientportal.kernel.AdminPermit;
import org.patientportal.kernel.Caller;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.Permit;
import org.patientportal.kernel.PracticeId;
import org.patientportal.kernel.PracticeProfile;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.StaffPermit;
import org.patientportal.kernel.StaffRole;
import org.patientportal.kernel.port.Audit;
import org.patientportal.kernel.port.AuditEvent;
import org.patientportal.kernel.port.Organizations;
import org.patientportal.kernel.port.Organizations.Organization;

/** Issues the permits of one caller. Whoever has none gets the same answer as for what does not exist (SEC-02, SEC-06). */
public final class Permits {

    private static final Set<StaffRole> ADMINS = EnumSet.of(StaffRole.REALM_ADMIN, StaffRole.REALM_VIEWER);

    private final EntityManager em;
    private final Caller caller;
    private final Practices practices;
    private final Organizations organizations;
    private final Audit audit;
    private final InstantSource clock;

    public Permits(
            EntityManager em,
            Caller caller,
            Practices practices,
            Organizations organizations,
            Audit audit,
            InstantSource clock) {
        this.em = em;
        this.caller = caller;
        this.practices = practices;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param alias the practice's alias, from the address
     * @throws Problem 404 for strangers and for unknown practices; 403 {@code practice-closed} for staff of a closed one
     */
    public StaffPermit staff(String alias) {
        PracticeStaff staff = member(alias);
        requireOpen(staff.practice(), null, "staff.enter");
        return staff;
    }

    /**
     * The same for the settings alone, which realm admins reach in a closed practice too: somebody must be able to open an
     * archived one again.
     */
    public StaffPermit settings(String alias) {
        PracticeStaff staff = member(alias);
        if (Collections.disjoint(staff.roles(), ADMINS)) {
            requireOpen(staff.practice(), null, "staff.enter");
        }
        return staff;
    }

    /** @throws Problem 404 for everybody but the realm's admins */
    public AdminPermit admin() {
        Set<StaffRole> roles = organizations.adminRoles(caller);
        if (roles.isEmpty()) {
            throw refused(null, null, "accounts.enter");
        }
        return new RealmAdmin(caller, roles.contains(StaffRole.REALM_ADMIN));
    }

    private PracticeStaff member(String alias) {
        Organization organization = organizations.byAlias(alias).orElse(null);
        Set<StaffRole> roles = organization == null ? Set.of() : organizations.roles(caller, organization);
        if (roles.isEmpty()) {
            throw refused(null, null, "staff.enter");
        }
        return new PracticeStaff(practices.of(organization), caller, roles, audit);
    }

    /**
     * @param id the record's id, from the address
     * @throws Problem 404 unless the account has an open link to a record whose portal is enabled; 403
     *     {@code practice-closed} when it has, but the practice is closed; 401 {@code insufficient-user-authentication} when
     *     all it lacks is a second factor
     */
    public Permit record(UUID id) {
        LinkedRecord record = linked(id).orElseThrow(() -> refused(null, new PatientId(id), "record.enter"));
        PracticeProfile practice = practices
                .byId(record.practice())
                .orElseThrow(() -> refused(record.practice(), record.patient(), "record.enter"));
        requireOpen(practice, record.patient(), "record.enter");
        if (lacksSecondFactor(record, practice)) {
            throw audit.refused(AuditEvent.read(record, "record.enter"), Problem.secondFactorNeeded());
        }
        return record;
    }

    /** @return the permit that {@link #record} would issue, or empty where it would refuse; neither is put on record */
    public Optional<Permit> mayOpen(UUID id) {
        return linked(id)
                .filter(record -> practices
                        .byId(record.practice())
                        .filter(PracticeProfile::enabled)
                        .filter(practice -> !lacksSecondFactor(record, practice))
                        .isPresent())
                .map(Permit.class::cast);
    }

    private static boolean lacksSecondFactor(LinkedRecord record, PracticeProfile practice) {
        return practice.secondFactorForFull()
                && record.level() == AccessLevel.FULL
                && !record.caller().secondFactor();
    }

    private Optional<LinkedRecord> linked(UUID id) {
        return caller.mayAskFor(new PatientId(id)) ? openLink(id) : Optional.empty();
    }

    private Optional<LinkedRecord> openLink(UUID id) {
        return em.createQuery(
                        "select l.given, p.practiceId from PortalLink l join PortalPatient p on p.id = l.patientId"
                                + " where l.accountId = :account and l.patientId = :patient"
                                + " and p.portalEnabled = true and " + Links.OPEN,
                        Object[].class)
                .setParameter("account", caller.actor().accountId())
                .setParameter("patient", id)
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst()
                .map(row -> new LinkedRecord(
                        new PatientId(id),
                        new PracticeId((UUID) row[1]),
                        ((Grant) row[0]).level(),
                        ((Grant) row[0]).areas(),
                        caller));
    }

    private void requireOpen(PracticeProfile practice, PatientId patient, String action) {
        if (!practice.enabled()) {
            audit.refuse(new AuditEvent(caller, practice.id(), patient, action, false, null, "practice-closed"));
        }
        practice.requireOpen();
    }

    private Problem refused(PracticeId practice, PatientId patient, String action) {
        audit.refuse(new AuditEvent(caller, practice, patient, action, false, null, "no-permit"));
        return Problem.notFound();
    }
}
