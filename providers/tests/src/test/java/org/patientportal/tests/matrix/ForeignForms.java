package org.patientportal.tests.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Forms that did not come from a page of the session with which they are sent. */
record ForeignForms(String name, Target twin, GuardedClinic clinic, Callers callers, Visitor other) implements Column {

    @Override
    public boolean fits(Target target) {
        return target.page() && !target.reads() && target.guard() != Guard.PUBLIC;
    }

    @Override
    public List<String> faults(Target target) {
        Visitor own = callers.entitled(target);
        List<String> faults = new ArrayList<>();
        for (String csrf : new String[] {null, "", "wrong", other.csrf()}) {
            refused(target, ask(target, own.withCsrf(csrf)), own)
                    .ifPresent(fault -> faults.add("with the value " + csrf + " " + fault));
        }
        for (String site : List.of("cross-site", "same-site")) {
            refused(target, ask(target, own).header("Sec-Fetch-Site", site), own)
                    .ifPresent(fault -> faults.add("sent " + site + " " + fault));
        }
        return faults;
    }

    private Ask ask(Target target, Visitor visitor) {
        return clinic.ask(target, clinic.riverside()).by(visitor);
    }

    private static Optional<String> refused(Target target, Ask ask, Visitor visitor) {
        return Verdict.on(target, ask.send(), 403, visitor);
    }
}
