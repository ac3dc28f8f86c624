package org.patientportal.keycloak.http;

import java.util.List;
import org.patientportal.kernel.FieldError;
import org.patientportal.kernel.Problem;

/** A problem as JSON (RFC 9457). The code is stable; title and detail are for people. */
public record ProblemBody(String type, String title, int status, String detail, String code, List<Fault> errors) {

    /** What is wrong with one value. */
    public record Fault(String field, String code, String detail) {}

    static ProblemBody of(Problem problem) {
        return of(problem.status(), problem.code(), problem.getMessage(), problem.errors());
    }

    static ProblemBody of(int status, String code, String detail, List<FieldError> errors) {
        List<Fault> faults = errors.isEmpty()
                ? null
                : errors.stream()
                        .map(error -> new Fault(error.field(), error.code(), error.detail()))
                        .toList();
        return new ProblemBody("about:blank", code.replace('-', ' '), status, detail, code, faults);
    }
}
