package org.patientportal.tests.matrix;

import java.util.Optional;
import org.patientportal.tests.http.Reply;

/** What is wrong with an answer: the wrong refusal, a fault of the server, or something that was to stay hidden. */
final class Verdict {

    /** Comes in by right: there is nothing hostile about it. */
    static final int IN = 0;
    /** Is let in to what is their own, or nobody's; nothing else may be seen. */
    static final int OWN = 1;
    /** Is led to the realm's login. */
    static final int LOGIN = 302;

    private static final int SHOWN = 300;

    private Verdict() {}

    /** @return what is wrong in words; empty when the answer is the expected one */
    static Optional<String> on(Target target, Reply reply, int expected, Visitor visitor) {
        if (reply.status() >= 500) {
            return fault("falls over", reply);
        }
        if (visitor.hidden().stream().anyMatch(reply.text()::contains)) {
            return fault("shows what is protected", reply);
        }
        if (expected == OWN) {
            return Optional.empty();
        }
        if (expected == LOGIN) {
            return leadsToLogin(reply) ? Optional.empty() : fault("expected the login", reply);
        }
        if (reply.status() != expected) {
            return fault("expected " + expected, reply);
        }
        String type = target.page() ? "text/html" : "application/problem+json";
        return reply.header("Content-Type").startsWith(type) ? Optional.empty() : fault("expected " + type, reply);
    }

    static boolean leadsToLogin(Reply reply) {
        return (reply.status() == 302 || reply.status() == 303)
                && reply.header("Location").contains("/protocol/openid-connect/auth?");
    }

    static Optional<String> fault(String what, Reply reply) {
        String text = reply.text();
        String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return Optional.of(what + ", got " + reply.status() + " to " + reply.request() + ": " + shown);
    }
}
