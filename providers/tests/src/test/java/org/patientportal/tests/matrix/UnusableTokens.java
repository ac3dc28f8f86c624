package org.patientportal.tests.matrix;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What stands in the place of a token and is none, or none any more.
 *
 * @param headers the values of the Authorization headers of each try, by the words that tell what is wrong with them
 * @param when lets the requests be sent at the time when they are hostile
 */
record UnusableTokens(
        String name,
        Target twin,
        GuardedClinic clinic,
        Function<Target, Map<String, List<String>>> headers,
        Consumer<Runnable> when)
        implements Column {

    @Override
    public boolean fits(Target target) {
        return !target.page() && !target.guard().open();
    }

    @Override
    public void during(Runnable requests) {
        when.accept(requests);
    }

    @Override
    public List<String> faults(Target target) {
        return headers.apply(target).entrySet().stream()
                .flatMap(token -> {
                    Ask ask = clinic.ask(target, clinic.riverside());
                    token.getValue().forEach(value -> ask.header("Authorization", value));
                    return Verdict.on(target, ask.send(), 401, Visitor.NOBODY).stream()
                            .map(fault -> token.getKey() + ": " + fault);
                })
                .toList();
    }
}
