package org.patientportal.tests.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.patientportal.tests.http.Reply;

/**
 * Methods that an address does not offer, from those who may use the ones it offers; and headers that ask to take one
 * method for another, which nobody may heed.
 */
record OtherMethods(
        String name, Target twin, GuardedClinic clinic, Callers callers, Visitor stranger, List<Target> table)
        implements Column {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE");
    private static final List<String> OVERRIDES =
            List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override");
    private static final Set<Integer> REFUSALS = Set.of(401, 403, 404, 405);

    @Override
    public boolean fits(Target target) {
        return true;
    }

    @Override
    public List<String> faults(Target target) {
        List<String> faults = new ArrayList<>();
        Set<String> offered = offeredAt(target);
        Visitor entitled = callers.entitled(target);
        for (String method : METHODS) {
            if (!offered.contains(method)) {
                refused(ask(target, entitled).method(method).send(), faults);
            }
        }
        if (!target.reads()) {
            Ask ask = ask(target, entitled).method("GET");
            OVERRIDES.forEach(header -> ask.header(header, target.endpoint().httpMethod()));
            Reply reply = ask.send();
            if (!offered.contains("GET")) {
                refused(reply, faults);
            } else if (reply.status() >= 500) {
                faults.add(Verdict.fault("falls over", reply).orElseThrow());
            }
        }
        for (String method : List.of("HEAD", "OPTIONS")) {
            Reply reply = ask(target, stranger).method(method).send();
            if (reply.status() >= 500 || reply.body().length > 0 && !REFUSALS.contains(reply.status())) {
                faults.add(
                        Verdict.fault(method + " is more than a refusal", reply).orElseThrow());
            }
        }
        return faults;
    }

    private Ask ask(Target target, Visitor visitor) {
        return clinic.ask(target, clinic.riverside()).by(visitor);
    }

    private static void refused(Reply reply, List<String> faults) {
        if (!REFUSALS.contains(reply.status())) {
            faults.add(
                    Verdict.fault("answers a method that is not offered", reply).orElseThrow());
        }
    }

    private Set<String> offeredAt(Target target) {
        Set<String> offered = table.stream()
                .filter(other -> other.path(clinic.riverside().byName())
                        .equals(target.path(clinic.riverside().byName())))
                .map(other -> other.endpoint().httpMethod())
                .collect(Collectors.toSet());
        offered.add(target.endpoint().httpMethod());
        return offered;
    }
}
