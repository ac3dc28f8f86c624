package org.patientportal.access.invitation;

import java.time.Duration;
import org.patientportal.access.family.LinkDoor;
import org.patientportal.access.patient.Patient;
import org.patientportal.kernel.AccessLevel;
import org.patientportal.kernel.StaffAction;
import org.patientportal.kernel.Wire;

/** The ways in that staff send. They differ in what is said here and in their words; all else holds for each alike. */
public enum InvitationKind {
    /** Of either level, for a record whose portal is enabled (INV-03, INV-17). */
    INVITATION(Duration.ofHours(48), LinkDoor.INVITATION) {
        @Override
        StaffAction sending(AccessLevel level) {
            return StaffAction.giving(level);
        }

        @Override
        boolean opens(Patient patient) {
            return patient.portalEnabled();
        }
    },
    /**
     * Always of full level (ACC-04, ACC-07). Accepting one enables the portal for a record that has never been enabled, but
     * not for one that was disabled (DIS-05).
     */
    ACCESS_LINK(Duration.ofDays(5), LinkDoor.ACCESS_LINK) {
        @Override
        StaffAction sending(AccessLevel level) {
            return StaffAction.SEND_ACCESS_LINK;
        }

        @Override
        boolean opens(Patient patient) {
            return patient.portalEnabled() || patient.portalNeverEnabled();
        }
    };

    /** Longer than this no link works (INV-03, ACC-07). */
    static final Duration LONGEST = Duration.ofDays(7);

    private final Duration usual;
    private final LinkDoor door;

    InvitationKind(Duration usual, LinkDoor door) {
        this.usual = usual;
        this.door = door;
    }

    /** @return for how long one works where nothing else is asked for */
    Duration usual() {
        return usual;
    }

    LinkDoor door() {
        return door;
    }

    /** @return what it takes to send one of that level */
    abstract StaffAction sending(AccessLevel level);

    /** @return whether one may be sent for the record now */
    abstract boolean opens(Patient patient);

    /** @return the kind of the letter that carries it, also the stem of its templates */
    String letter() {
        return Wire.name(this);
    }

    /** @return how the audit calls it when this is done with one, such as "access-link.send" */
    String action(String verb) {
        return Wire.name(this) + "." + verb;
    }
}
