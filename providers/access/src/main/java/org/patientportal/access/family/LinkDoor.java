package org.patientportal.access.family;

/** How a link came about. */
public enum LinkDoor {
    INVITATION
}
