package org.patientportal.kernel;

import java.util.List;
import java.util.Map;

/** A form as a page shows it: what was typed, and what is wrong with it. Nothing typed is lost by a fault. */
public final class FormState {

    private final Map<String, String> values;
    private final List<FieldError> errors;
    private final String problem;

    private FormState(Map<String, String> values, List<FieldError> errors, String problem) {
        this.values = values;
        this.errors = errors;
        this.problem = problem;
    }

    /** @param values what stands in the fields at first */
    public static FormState of(Map<String, String> values) {
        return new FormState(values, List.of(), null);
    }

    public static FormState refused(Form form, Problem problem) {
        return new FormState(form.values(), problem.errors(), problem.whole());
    }

    /** @return never null */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** @return null when nothing is wrong with the field */
    public FieldError error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** @return the code of what is wrong with the whole, such as "too-many-pending", or null */
    public String problem() {
        return problem;
    }
}
