package org.patientportal.keycloak.limit;

/** What tries are counted by. */
enum Per {
    /** A network address: generous, because a clinic's Wi-Fi or a mobile network is one for all the people in it. */
    ADDRESS,
    /** A browser that shows our cookie: tighter, since one person sits at it. */
    BROWSER,
    /**
     * A secret link, whoever tries it: opening is so wide that a mail scanner cannot lock out the person whom it was sent
     * to; what means work or letters for others is narrow.
     */
    LINK
}
