package org.patientportal.tests.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patientportal.tests.http.Reply;

/**
 * Ids of what exists and is not the caller's: the answer is, to the byte, the one for ids of nothing. Strangers name
 * riverside's record; those who are entitled there name lakeside's, and what belongs to another record of their own.
 */
record ForeignIds(String name, Target twin, GuardedClinic clinic, Callers callers, List<Visitor> strangers)
        implements Column {

    @Override
    public boolean fits(Target target) {
        return target.guard().ofRecord() || target.guard().ofPractice();
    }

    @Override
    public List<String> faults(Target target) {
        List<String> faults = new ArrayList<>();
        for (Visitor stranger : strangers) {
            compare(target, stranger, clinic.riverside(), clinic.unknown()).ifPresent(faults::add);
        }
        Visitor entitled = callers.entitled(target);
        boolean record = target.endpoint().pathParameters().contains("patient");
        boolean things = target.endpoint().pathParameters().stream().anyMatch(Ids::belowRecord);
        if (target.guard().ofPractice() && (record || things)) {
            compare(target, entitled, clinic.foreign(), clinic.riverside().ofNothing())
                    .ifPresent(faults::add);
        }
        if (record && things) {
            Ids own = target.guard().ofRecord() ? clinic.riverside() : clinic.crossed();
            Ids others = target.guard().ofRecord() ? own.withThingsOf(clinic.foreign()) : own;
            compare(target, entitled, others, own.withThingsOf(clinic.unknown()))
                    .ifPresent(faults::add);
        }
        return faults;
    }

    private Optional<String> compare(Target target, Visitor visitor, Ids foreign, Ids unknown) {
        if (target.page() && !visitor.signedInAt(target)) {
            return Optional.empty();
        }
        Reply one = clinic.ask(target, foreign).by(visitor).send();
        Reply other = clinic.ask(target, unknown).by(visitor).send();
        Optional<String> wrong =
                Verdict.on(target, one, 404, visitor).or(() -> Verdict.on(target, other, 404, visitor));
        boolean same = plain(foreign.masked(one.text())).equals(plain(unknown.masked(other.text())));
        return wrong.isPresent() || same
                ? wrong
                : Optional.of("tells what is foreign from what is unknown at " + one.request());
    }

    /** Forms carry a new number each time, which makes repeating them harmless. */
    private static String plain(String text) {
        return text.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…");
    }
}
