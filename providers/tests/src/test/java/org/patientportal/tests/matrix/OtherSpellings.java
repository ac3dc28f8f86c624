package org.patientportal.tests.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.patientportal.tests.http.Reply;

/** The same address, written so that one who guards it and one who serves it might read it differently. */
record OtherSpellings(String name, Target twin, GuardedClinic clinic, List<Visitor> strangers) implements Column {

    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 404, 405);

    @Override
    public boolean fits(Target target) {
        return !target.guard().open();
    }

    @Override
    public List<String> faults(Target target) {
        String path = target.path(clinic.riverside().byName());
        String server = clinic.clinic().run().server().url();
        List<String> faults = new ArrayList<>();
        for (String spelling : spellings(path)) {
            for (Visitor stranger : everybodysOwn(target) ? List.of(Visitor.NOBODY) : strangers) {
                Reply reply = clinic.ask(target, clinic.riverside())
                        .at(server + spelling)
                        .by(stranger)
                        .send();
                boolean refused = REFUSALS.contains(reply.status()) || target.page() && Verdict.leadsToLogin(reply);
                if (!refused || stranger.hidden().stream().anyMatch(reply.text()::contains)) {
                    faults.add(
                            Verdict.fault("lets in by another spelling", reply).orElseThrow());
                }
            }
        }
        return faults;
    }

    /** What shows each account its own has no strangers but those who are not signed in. */
    private static boolean everybodysOwn(Target target) {
        return target.guard() == Guard.OWN_ACCOUNT || target.guard() == Guard.ANY_STAFF;
    }

    private static List<String> spellings(String path) {
        return Stream.of(
                        path + "/",
                        path + "//",
                        path + ";x=1",
                        path + "/.",
                        path + "%20",
                        path + "%00",
                        path.replace("/patient-portal", "/patient-portal;x=1"),
                        path.replace("/patient-portal", "/patient-portal/"),
                        path.replace("/patient-portal", "//patient-portal"),
                        path.replace("/patient-portal", "/patient-portal/%2e"),
                        path.replace("/patient-portal", "/patient-portal/x/%2e%2e"),
                        path.replace("/patient-portal", "/Patient-Portal"),
                        path.replace("/patient-portal", "/%70atient-portal"),
                        path.replace("/patient-portal", "/patient-portal%2f"),
                        path.replace("/riverside", "/lakeside/%2e%2e/riverside"),
                        path.replace("/riverside", "/lakeside/../riverside"),
                        path.replace("/riverside", "/RIVERSIDE"),
                        path.replace("/riverside", "/riverside;practice=lakeside"))
                .filter(spelling -> !spelling.equals(path))
                .distinct()
                .toList();
    }
}
