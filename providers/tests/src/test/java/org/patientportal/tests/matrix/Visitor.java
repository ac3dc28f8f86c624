package org.patientportal.tests.matrix;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.patientportal.tests.http.HttpBrowser;

/**
 * Somebody at the door, with all that they can show.
 *
 * @param token a bearer token, or ""
 * @param cookies of a browser, or ""
 * @param csrf the value that the browser's session puts into its forms; null for none
 * @param patient whether the browser is signed in to the patients' pages
 * @param staff whether the browser is signed in to the staff's pages
 * @param hidden the markers that this visitor must never see
 */
record Visitor(String token, String cookies, String csrf, boolean patient, boolean staff, Set<String> hidden) {

    static final Visitor NOBODY = new Visitor("", "", null, false, false, GuardedClinic.MARKERS);

    static Visitor with(String token) {
        return new Visitor(token, "", null, false, false, GuardedClinic.MARKERS);
    }

    /** The same with a browser that has been signed in to the pages at the address it shows. */
    Visitor at(HttpBrowser browser, boolean patientPages, boolean staffPages) {
        Element field = browser.page().selectFirst("input[name=csrf]");
        if (field == null) {
            throw new AssertionError("Not signed in: " + browser);
        }
        String site = browser.address().toString();
        return new Visitor(token, browser.cookies(site), field.val(), patientPages, staffPages, hidden);
    }

    Visitor mayNotSee(Set<String> markers) {
        return new Visitor(token, cookies, csrf, patient, staff, markers);
    }

    Visitor withoutToken() {
        return new Visitor("", cookies, csrf, patient, staff, hidden);
    }

    Visitor withoutBrowser() {
        return new Visitor(token, "", null, false, false, hidden);
    }

    Visitor withCsrf(String other) {
        return new Visitor(token, cookies, other, patient, staff, hidden);
    }

    /** Whether this visitor is signed in to the pages to which the target belongs. */
    boolean signedInAt(Target target) {
        return target.ofStaffPages() ? staff : patient;
    }
}
