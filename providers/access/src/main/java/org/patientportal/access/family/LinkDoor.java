package org.patientportal.access.family;

/** How a link came to the level that it has. */
public enum LinkDoor {
    INVITATION,
    ACCESS_LINK
}
