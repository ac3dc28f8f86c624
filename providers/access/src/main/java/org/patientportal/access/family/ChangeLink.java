package org.patientportal.access.family;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import org.patientportal.access.patient.Patient;
import org.patientportal.access.patient.Patients;
import org.patientportal.kernel.AccessLevel;
import org.patientportal.kernel.Checks;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.StaffAction;
import org.patientportal.kernel.StaffPermit;
import org.patientportal.kernel.Wire;
import org.patientportal.kernel.port.Audit;
import org.patientportal.kernel.port.AuditEvent;

/**
 * What staff do about one account's access to a record: limit it, end it, undo either, and change for whom, for what and until
 * when it is. Each change holds the record's lock
 * and works from the next request on (LVL-04); the account's owner is told by e-mail.
 */
public final class ChangeLink {

    private final StaffPermit permit;
    private final Patients patients;
    private final Links links;
    private final Audit audit;
    private final InstantSource clock;

    public ChangeLink(StaffPermit permit, Patients patients, Links links, Audit audit, InstantSource clock) {
        this.permit = permit;
        this.patients = patients;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes full access down to limited.
     *
     * @throws Problem 403 {@code role-required}, 404, 409 {@code access-ended} or {@code access-limited}
     */
    LinkView limit(PatientId patient, UUID link) {
        return change(patient, link, LinkChange.LIMITED, open -> open.limit(clock.instant()));
    }

    /** @throws Problem 403 {@code role-required}, 404, or 409 {@code access-ended} */
    LinkView end(PatientId patient, UUID link) {
        return change(patient, link, LinkChange.ENDED, open -> open.end(Link.EndedBy.STAFF, clock.instant()));
    }

    /**
     * Undoes what staff have done last: opens what they have ended, at the level that it had, or raises what they have
     * limited. What ended because the portal was disabled for the record stays ended (DIS-04).
     *
     * @throws Problem 403 {@code role-required} also for who may not give that level, 404, 409 {@code
     *     access-not-restorable}, or {@code account-removed}
     */
    LinkView restore(PatientId patient, UUID link) {
        return change(patient, link, LinkChange.RESTORED, changed -> {
            links.requireAccount(changed);
            requireGiving(changed.restore(clock.instant()));
        });
    }

    /**
     * Changes for whom the access is, to which areas, and until when. One that has run out is open again, if it lasts from
     * now on.
     *
     * @throws Problem 400 for values at fault, 403 {@code role-required} also for who may not give that level, or full access
     *     to name somebody the person concerned, 404, 409
     *     {@code access-ended} or {@code account-removed}
     */
    LinkView regrant(PatientId patient, UUID link, NewGrant values) {
        return change(patient, link, LinkChange.CHANGED, changed -> {
            links.requireAccount(changed);
            requireGiving(changed.given().level());
            Checks checks = new Checks();
            Grant terms = values.checked(
                    checks, changed.given().level(), permit.practice().zone(), clock.instant());
            checks.done();
            if (terms.relationship() == Relationship.SELF) {
                requireGiving(AccessLevel.FULL);
            }
            changed.change(terms);
        });
    }

    private void requireGiving(AccessLevel level) {
        if (!permit.allows(StaffAction.giving(level))) {
            throw Problem.forbidden("role-required", "Your role in this practice does not allow to give full access.");
        }
    }

    private LinkView change(PatientId id, UUID linkId, LinkChange change, Consumer<Link> verb) {
        permit.require(StaffAction.MANAGE_PORTAL_ACCESS);
        Patient patient = patients.lock(id);
        Link link = links.find(patient.id(), linkId);
        String action = "link." + Wire.name(change);
        AccessLevel before = link.open(clock.instant()) ? link.given().level() : null;
        try {
            verb.accept(link);
        } catch (Problem refused) {
            // values that cannot be accepted leave no row
            throw refused.whole() == null ? refused : audit.refused(AuditEvent.read(permit, id, action), refused);
        }
        links.tell(link, change, before);
        audit.write(AuditEvent.change(permit, id, action, link.id()));
        return links.view(link);
    }
}
