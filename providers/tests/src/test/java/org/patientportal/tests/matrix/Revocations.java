package org.patientportal.tests.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.ClinicRealm;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.run.MasterAdmin;

/** The ways in which rights end, each by itself. */
final class Revocations {

    private static final Runnable NOTHING = () -> {};

    private final GuardedClinic guarded;
    private final Clinic clinic;
    private final Leavers leavers;
    private final MasterAdmin admin;
    private final String realm;
    private final List<Column> columns = new ArrayList<>();

    Revocations(GuardedClinic guarded, Callers callers) {
        this.guarded = guarded;
        this.clinic = guarded.clinic();
        this.leavers = new Leavers(guarded, callers);
        this.admin = clinic.run().admin();
        this.realm = "/" + clinic.realm().name();
    }

    List<Column> columns() {
        List<Person> both = List.of(leavers.berta(), leavers.paul());
        nobodyAnyMore(
                "account disabled",
                () -> both.forEach(person -> clinic.realm().set(person, "enabled", false)),
                () -> both.forEach(person -> clinic.realm().set(person, "enabled", true)));
        nobodyAnyMore("sessions ended", () -> both.forEach(this::endSessions), NOTHING);
        nobodyAnyMore(
                "realm's not-before",
                () -> clinic.realm().set("notBefore", aMomentLater()),
                () -> clinic.realm().set("notBefore", 0));
        // Pages are opened by the realm's own session, which Keycloak does not end with a client's tokens.
        add(
                "client's not-before",
                Twins.of("neverRevoked", Guard.STAFF_OF_PRACTICE),
                () -> clientsNotBefore(aMomentLater()),
                () -> clientsNotBefore(0),
                target -> target.page() ? Verdict.IN : signedOut(target));
        add(
                "left the practice",
                Twins.of("anybody", Guard.STAFF_OF_PRACTICE),
                () -> admin.delete(members() + "/" + idOf(leavers.paul())).expect(204),
                () -> admin.post(members(), idOf(leavers.paul())).expect(201),
                target -> target.guard().ofPractice() ? 404 : Verdict.IN);
        ofRecord(
                "link ended",
                () -> clinic.petra().changesAccess(leavers.patient(), "end").expect(200),
                () -> clinic.petra().changesAccess(leavers.patient(), "restore").expect(200));
        // for good, so the last one
        ofRecord(
                "portal disabled",
                () -> clinic.petra().disables(leavers.patient()).expect(200),
                NOTHING);
        return columns;
    }

    private void nobodyAnyMore(String what, Runnable revoke, Runnable restore) {
        add(what, Twins.of("neverRevoked", Guard.STAFF_OF_PRACTICE), revoke, restore, Revocations::signedOut);
    }

    private void ofRecord(String what, Runnable revoke, Runnable restore) {
        add(
                what,
                Twins.of("anybody", Guard.LINKED_ACCOUNT),
                revoke,
                restore,
                target -> target.guard().ofRecord() ? 404 : Verdict.IN);
    }

    private void add(String what, Target twin, Runnable revoke, Runnable restore, ToIntFunction<Target> answers) {
        columns.add(new Revocation("A8 " + what, twin, guarded, leavers, revoke, restore, answers));
    }

    private static int signedOut(Target target) {
        if (target.guard().open()) {
            return Verdict.IN;
        }
        return target.page() ? Verdict.LOGIN : 401;
    }

    private static long aMomentLater() {
        return Instant.now().getEpochSecond() + 1;
    }

    private void endSessions(Person person) {
        for (JsonNode session : admin.get(realm + "/users/" + idOf(person) + "/sessions")
                .expect(200)
                .json()) {
            admin.delete(realm + "/sessions/" + session.get("id").asText()).expect(204);
        }
    }

    private void clientsNotBefore(long moment) {
        ObjectNode app = (ObjectNode) admin.get(realm + "/clients?clientId=" + ClinicRealm.APP)
                .expect(200)
                .json()
                .get(0);
        admin.put(realm + "/clients/" + app.get("id").asText(), app.put("notBefore", moment))
                .expect(204);
    }

    private String members() {
        return realm + "/organizations/" + clinic.riverside().id() + "/members";
    }

    private String idOf(Person person) {
        return clinic.realm().accountsOf(person).get(0).get("id").asText();
    }
}
