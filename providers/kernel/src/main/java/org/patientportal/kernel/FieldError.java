package org.patientportal.kernel;

import java.util.List;

/**
 * What is wrong with one value that somebody sent.
 *
 * @param field the name of the JSON member or form field
 * @param code stable, lower-kebab; pages show the message {@code portal.error.<code>}
 * @param detail for developers, in English: what is wrong and what to do
 * @param args what the page's message fills in
 */
public record FieldError(String field, String code, String detail, List<Object> args) {

    public FieldError(String field, String code, String detail) {
        this(field, code, detail, List.of());
    }
}
