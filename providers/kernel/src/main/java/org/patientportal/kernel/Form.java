package org.patientportal.kernel;

import java.util.Map;

/**
 * The fields of a submitted page. Reading one proves that the request came from a page of the same browser session: a form
 * without the right {@code csrf} value never reaches a method (403).
 */
public record Form(Map<String, String> values) {

    /** @return the value of that name, or null when it was not sent, or more than once */
    public String get(String field) {
        return values.get(field);
    }
}
