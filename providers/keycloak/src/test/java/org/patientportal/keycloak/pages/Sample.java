package org.patientportal.keycloak.pages;

import java.util.HashMap;
import java.util.Map;

/**
 * One page or letter with something to show.
 *
 * @param template the name under which it is rendered, such as "portal/patient/list.ftl"
 * @param name what is special about it; with the template it names the preview
 * @param area the page's area, or null for a letter
 * @param path the page's path below the portal
 * @param view what the template shows, or null
 * @param flow what Keycloak adds to the pages of the sign-in flow
 */
record Sample(String template, String name, String area, String path, Object view, Map<String, Object> flow) {

    static Sample page(String template, String name, String area, String path, Object view) {
        return new Sample(template, name, area, path, view, Map.of());
    }

    static Sample letter(String template, String name, Object view) {
        return new Sample(template, name, null, null, view, Map.of());
    }

    Sample with(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(flow);
        all.putAll(more);
        return new Sample(template, name, area, path, view, all);
    }

    boolean isPage() {
        return area != null;
    }

    /** @return whether it is saved by the reader, and so brings its own style */
    boolean isFile() {
        return template.endsWith("/export.ftl");
    }

    boolean isHtml() {
        return !template.startsWith("text/");
    }

    boolean signedIn() {
        return isPage() && !area.equals("public");
    }

    /** @return a file name without an ending */
    String title() {
        return template.replace("portal/", "").replace(".ftl", "").replace('/', '-') + "-" + name;
    }

    @Override
    public String toString() {
        return title();
    }
}
