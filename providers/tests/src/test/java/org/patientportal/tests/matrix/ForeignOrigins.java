package org.patientportal.tests.matrix;

import java.util.ArrayList;
import java.util.List;
import org.patientportal.tests.http.Reply;

/**
 * Scripts of other sites, running in the browser of somebody who may read: none of them is told that it may see the
 * answer. Not asked is whether they may ask, below /admin: Keycloak's own gate grants that to every site, and then refuses
 * the request itself.
 */
record ForeignOrigins(String name, Target twin, GuardedClinic clinic, Callers callers, Visitor stranger)
        implements Column {

    private static final String GRANT = "Access-Control-Allow-Origin";

    @Override
    public boolean fits(Target target) {
        return true;
    }

    @Override
    public List<String> faults(Target target) {
        String server = clinic.clinic().run().server().url();
        Visitor visitor = target.reads() ? callers.entitled(target) : stranger.withoutBrowser();
        List<String> faults = new ArrayList<>();
        for (String origin : List.of("https://evil.example", "null", server + ".evil.example", server + "0")) {
            notGranted(ask(target, origin).by(visitor).send(), origin, faults);
            if (!target.behindKeycloaksGate()) {
                Ask preflight = ask(target, origin)
                        .method("OPTIONS")
                        .header(
                                "Access-Control-Request-Method",
                                target.endpoint().httpMethod());
                notGranted(preflight.send(), origin, faults);
            }
        }
        return faults;
    }

    private Ask ask(Target target, String origin) {
        return clinic.ask(target, clinic.riverside()).header("Origin", origin);
    }

    private static void notGranted(Reply reply, String origin, List<String> faults) {
        if (reply.headers().firstValue(GRANT).isPresent() || reply.status() >= 500) {
            faults.add(Verdict.fault("grants " + reply.header(GRANT) + " to " + origin, reply)
                    .orElseThrow());
        }
    }
}
