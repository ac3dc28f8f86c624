package org.patientportal.keycloak.admin;

import java.util.List;

/**
 * The state of a realm.
 *
 * @param ready true when every needed step is present
 * @param steps in the order in which setup makes them
 */
public record SetupReport(boolean ready, List<Step> steps) {

    /**
     * @param state "present", "missing", "different" (something else is in its place and is left alone),
     *     "needs-confirmation" (a realm-wide change that nobody has confirmed) or "advice"
     * @param realmWide true when the change reaches beyond the portal
     * @param needed false for recommendations: the portal works without
     * @param changed true when this call made it
     * @param detail what there is and what to do about it, in English
     */
    public record Step(
            String id, String title, String state, boolean realmWide, boolean needed, boolean changed, String detail) {}
}
