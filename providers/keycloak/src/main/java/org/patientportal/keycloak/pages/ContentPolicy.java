package org.patientportal.keycloak.pages;

/** What browsers may do with a page of the portal: the values of Content-Security-Policy. */
public final class ContentPolicy {

    public static final String HEADER = "Content-Security-Policy";
    public static final String FRAME_HEADER = "X-Frame-Options";

    /** Own styles and scripts, and nothing from elsewhere; nobody may put the page into a frame. */
    public static final String PAGE = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** The same for a page that has frames with other pages of the portal. */
    public static final String FRAMING = PAGE + "; frame-src 'self'";

    /** A letter to look at in such a frame: inline styles, and no script, form, picture or link that leads out. */
    public static final String LETTER =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

    /** A page that is saved as a file: it carries its own style and does nothing. */
    public static final String FILE = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none';"
            + " base-uri 'none'; frame-ancestors 'none'; sandbox";

    private ContentPolicy() {}
}
