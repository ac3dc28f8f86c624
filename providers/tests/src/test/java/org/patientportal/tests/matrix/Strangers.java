package org.patientportal.tests.matrix;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Somebody in good standing somewhere, who has no business here.
 *
 * @param answers what is expected of each target
 */
record Strangers(
        String name, Target twin, GuardedClinic clinic, Ids ids, Visitor visitor, ToIntFunction<Target> answers)
        implements Column {

    @Override
    public boolean fits(Target target) {
        return expected(target) != Verdict.IN;
    }

    @Override
    public List<String> faults(Target target) {
        return Verdict.on(target, clinic.ask(target, ids).by(visitor).send(), expected(target), visitor).stream()
                .toList();
    }

    /** A page knows nobody but whom its own kind of session has signed in. */
    private int expected(Target target) {
        int answer = answers.applyAsInt(target);
        boolean toLogin = target.page() && !target.guard().open() && !visitor.signedInAt(target);
        return toLogin && answer != Verdict.IN ? Verdict.LOGIN : answer;
    }
}
