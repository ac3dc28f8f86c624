package org.patientportal.tests.matrix;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.http.Http;

/** All the columns of the matrix, in groups; their names begin with their numbers. */
final class Columns {

    private final GuardedClinic guarded;
    private final Callers callers;
    private final Clinic clinic;
    private final List<Target> table;

    Columns(GuardedClinic guarded, List<Target> table) {
        this.guarded = guarded;
        this.callers = new Callers(guarded);
        this.clinic = guarded.clinic();
        this.table = table;
    }

    /** Nobody: without a token or a session, or with one that is none. */
    List<Column> withoutSignIn() {
        Callers.Tokens annas = callers.tokens(guarded.anna());
        Callers.Tokens petras = callers.tokens(clinic.petra().person());
        Function<Target, Callers.Tokens> genuine = target -> target.guard().staff() ? petras : annas;
        String realmKey = Http.get(clinic.run().server().url() + "/realms/"
                        + clinic.realm().name())
                .expect(200)
                .json()
                .get("public_key")
                .asText();
        Target signature = Twins.of("unsigned", Guard.STAFF_OF_PRACTICE);
        return List.of(
                strangers("A1 nobody", "openToAll", Visitor.NOBODY, as(Stranger.NOBODY)),
                strangers(
                        "A1 a browser's cookies at an API",
                        "cookiesInstead",
                        callers.petra().withoutToken(),
                        target -> target.page() ? Verdict.IN : target.guard().answers(Stranger.NOBODY)),
                strangers(
                        "A1 a token at a page",
                        "tokenInstead",
                        callers.petra().withoutBrowser(),
                        target -> target.page() ? target.guard().answers(Stranger.NOBODY) : Verdict.IN),
                tokens(
                        "A1 no usable token",
                        Twins.of("openToAll", Guard.STAFF_OF_PRACTICE),
                        target -> Forgery.noTokens(genuine.apply(target).access())),
                strangers("A2 another realm", "anyRealm", callers.namesake(), as(Stranger.OTHER_REALM)),
                tokens(
                        "A3 forged tokens",
                        signature,
                        target -> new Forgery(genuine.apply(target).access(), realmKey).tokens()),
                tokens("A3 tokens of another kind", signature, target -> Forgery.otherKinds(genuine.apply(target))),
                new UnusableTokens(
                        "A3 expired tokens",
                        Twins.of("neverRevoked", Guard.STAFF_OF_PRACTICE),
                        guarded,
                        target -> Map.of(
                                "expired",
                                List.of("Bearer " + genuine.apply(target).access())),
                        requests -> clinic.run().later(GuardedClinic.TOKENS_LIVE.plusSeconds(30), requests)),
                strangers(
                        "A4 a token for another app",
                        "anyAudience",
                        callers.withTokenForAnotherApp(),
                        as(Stranger.WRONG_AUDIENCE)));
    }

    /** Signed in, and strangers here. */
    List<Column> strangers() {
        Visitor otto = callers.otto();
        Visitor lars = callers.lars();
        return List.of(
                strangers("A5 software", "anybody", callers.software(), as(Stranger.OTHER_PATIENT)),
                new ForeignIds(
                        "A6 foreign ids",
                        Twins.of("tellsForeignFromUnknown", Guard.LINKED_ACCOUNT),
                        guarded,
                        callers,
                        List.of(otto, lars)),
                strangers("A11 another practice's staff", "anybody", lars, as(Stranger.OTHER_PRACTICES_STAFF)),
                strangers("A12 another patient", "anybody", otto, as(Stranger.OTHER_PATIENT)),
                strangers("A12 a receptionist", "anybody", callers.rita(), as(Stranger.RECEPTIONIST)),
                strangers("A12 who may only look", "anybody", callers.vera(), Columns::onlyLooking),
                new OtherMethods(
                        "A12 other methods",
                        Twins.of("readsOnly", Guard.STAFF_OF_PRACTICE),
                        guarded,
                        callers,
                        otto,
                        table),
                new OtherSpellings(
                        "A12 other spellings",
                        Twins.of("exactAddress", Guard.STAFF_OF_PRACTICE),
                        guarded,
                        List.of(Visitor.NOBODY, otto, lars)));
    }

    /** What an account's level opens. */
    List<Column> levels() {
        Clinic.LinkedPatient lina = clinic.linked("Lina");
        Visitor limited = callers.patient(lina.person());
        clinic.petra().changesAccess(lina.patient(), "limit").expect(200);
        Column level = new Strangers(
                "A7 limited since the sign-in",
                Twins.of("anybody", Guard.FULLY_LINKED_ACCOUNT),
                guarded,
                guarded.riverside().with("patient", lina.patient().id()),
                limited,
                as(Stranger.LIMITED));
        return List.of(level);
    }

    /** What ends while somebody is signed in. */
    List<Column> revocations() {
        return new Revocations(guarded, callers).columns();
    }

    /** What somebody entitled is made to send, or sends along. */
    List<Column> requests() {
        Target door = table.stream()
                .filter(target ->
                        target.name().startsWith("POST") && target.name().endsWith("/open"))
                .findFirst()
                .orElseThrow();
        return List.of(
                new StrangeLinks("A9 strange links", Twins.of("openToStrangeLinks", Guard.PUBLIC), guarded, door),
                new ExtraMembers(
                        "A13 extra members", Twins.of("takesAnyMember", Guard.STAFF_OF_PRACTICE), guarded, callers),
                new ForeignForms(
                        "A14 foreign forms",
                        Twins.of("takesAnyForm", Guard.STAFF_OF_PRACTICE),
                        guarded,
                        callers,
                        callers.lars()),
                new ForeignOrigins(
                        "A15 foreign origins", Twins.of("anyOrigin", Guard.PUBLIC), guarded, callers, callers.otto()));
    }

    private Column strangers(String name, String twin, Visitor visitor, ToIntFunction<Target> answers) {
        return new Strangers(name, Twins.of(twin, Guard.NOT_RECEPTION), guarded, guarded.riverside(), visitor, answers);
    }

    private Column tokens(String name, Target twin, Function<Target, Map<String, List<String>>> headers) {
        return new UnusableTokens(name, twin, guarded, headers, Runnable::run);
    }

    private static ToIntFunction<Target> as(Stranger stranger) {
        return target -> target.guard().answers(stranger);
    }

    /** A realm admin who may look at users may read what staff read, and change nothing. */
    private static int onlyLooking(Target target) {
        return switch (target.guard()) {
            case NOT_RECEPTION, REALM_ADMIN -> 403;
            case STAFF_OF_PRACTICE -> target.reads() ? Verdict.IN : 403;
            case LINKED_ACCOUNT, FULLY_LINKED_ACCOUNT -> 404;
            default -> Verdict.IN;
        };
    }
}
