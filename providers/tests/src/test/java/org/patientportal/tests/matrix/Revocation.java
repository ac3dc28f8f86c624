package org.patientportal.tests.matrix;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Rights that end while a token and a browser's session are alive: the very next request is refused.
 *
 * @param revoke ends them
 * @param restore what the next revocation needs again
 * @param answers what is expected of each target
 */
record Revocation(
        String name,
        Target twin,
        GuardedClinic clinic,
        Leavers leavers,
        Runnable revoke,
        Runnable restore,
        ToIntFunction<Target> answers)
        implements Column {

    @Override
    public void during(Runnable requests) {
        leavers.signIn();
        revoke.run();
        try {
            requests.run();
        } finally {
            restore.run();
        }
    }

    @Override
    public boolean fits(Target target) {
        return answers.applyAsInt(target) != Verdict.IN;
    }

    @Override
    public List<String> faults(Target target) {
        Visitor visitor = leavers.at(target).mayNotSee(GuardedClinic.MARKERS);
        return Verdict.on(
                        target,
                        clinic.ask(target, leavers.ids()).by(visitor).send(),
                        answers.applyAsInt(target),
                        visitor)
                .stream()
                .toList();
    }
}
