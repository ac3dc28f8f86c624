package org.patientportal.tests.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.http.Reply;

/**
 * Secret links at each of their pages: what is none of this realm, or not this browser's, is answered like nothing at all;
 * one that is used or revoked opens nothing.
 */
final class StrangeLinks implements Column {

    private static final String COOKIE = "PP_OPEN=";

    private final String name;
    private final Target twin;
    private final GuardedClinic clinic;
    private final Target door;
    private final String secret;
    private final List<String> strangeSecrets;
    private final List<String> strangeCookies;
    private final List<Opened> dead;
    private final String mark;

    /** A link that a browser has opened: its cookie, and the mark of its page. */
    private record Opened(String cookie, String mark) {}

    StrangeLinks(String name, Target twin, GuardedClinic clinic, Target door) {
        this.name = name;
        this.twin = twin;
        this.clinic = clinic;
        this.door = door;
        Clinic here = clinic.clinic();
        this.secret = here.mailbox().letterTo(clinic.anna().email(), 2).secret();
        String used = here.mailbox().letterTo(clinic.anna().email(), 1).secret();
        String foreign = secretOf(clinic.elsewhere(), false);
        Opened live = open(door, secret);
        this.mark = live.mark();
        this.strangeSecrets = List.of(
                (secret.startsWith("A") ? "B" : "A") + secret.substring(1),
                secret.substring(1),
                secret.substring(0, secret.length() - 1),
                secret.toUpperCase(Locale.ROOT),
                secret + secret,
                secret + "&x=",
                foreign);
        String cookie = live.cookie();
        this.strangeCookies = List.of(
                cookie.substring(0, cookie.length() - 3),
                cookie.substring(0, cookie.length() - 8) + "AAAAAAAA",
                COOKIE + cookie.substring(COOKIE.length()).toUpperCase(Locale.ROOT),
                cookie + cookie.substring(COOKIE.length()),
                COOKIE + "a; " + COOKIE + "b",
                openElsewhere(foreign));
        this.dead = List.of(open(door, used), open(door, secretOf(here, true)));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Target twin() {
        return twin;
    }

    @Override
    public boolean fits(Target target) {
        return target.name().contains("/open");
    }

    @Override
    public List<String> faults(Target target) {
        List<String> faults = new ArrayList<>();
        Reply nothing = ask(target, "", mark, "A".repeat(43));
        for (String strange : strangeSecrets) {
            same(nothing, ask(target, "", mark, strange)).ifPresent(faults::add);
        }
        for (String cookie : strangeCookies) {
            same(nothing, ask(target, cookie, mark, "")).ifPresent(faults::add);
        }
        for (Opened link : dead) {
            // asking for a new link is what a dead one is good for
            if (!target.name().endsWith("/ask")) {
                Reply reply = ask(target, link.cookie(), link.mark(), "");
                Verdict.on(target, reply, Verdict.OWN, Visitor.NOBODY).ifPresent(faults::add);
                if (reply.header("Location").matches(".*(openid-connect|login-actions).*")) {
                    faults.add(Verdict.fault("a dead link leads on", reply).orElseThrow());
                }
            }
        }
        return faults;
    }

    private Reply ask(Target target, String cookie, String mark, String secret) {
        Ask ask = clinic.ask(target, clinic.riverside())
                .body(Map.of("link", mark, "secret", secret, "choice", "register"));
        if (target.reads()) {
            ask.at(clinic.clinic().run().server().url()
                    + target.path(clinic.riverside().byName()) + "?link=" + mark);
        }
        return (cookie.isEmpty() ? ask : ask.header("Cookie", cookie)).send();
    }

    private static Optional<String> same(Reply nothing, Reply strange) {
        boolean same = nothing.status() == strange.status()
                && nothing.text().equals(strange.text())
                && nothing.header("Location").equals(strange.header("Location"));
        return same ? Optional.empty() : Optional.of("tells a strange link from none at " + strange.request());
    }

    private Opened open(Target door, String secret) {
        Reply looked = ask(door, "", "", secret);
        String location = looked.header("Location");
        return new Opened(cookieOf(looked), location.substring(location.indexOf('=') + 1));
    }

    private String openElsewhere(String foreign) {
        Ids ids = clinic.riverside().with("realm", clinic.elsewhere().realm().name());
        return cookieOf(clinic.ask(door, ids).body(Map.of("secret", foreign)).send());
    }

    private static String cookieOf(Reply reply) {
        return reply.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(COOKIE))
                .map(cookie -> cookie.split(";")[0])
                .findFirst()
                .orElseThrow();
    }

    private static String secretOf(Clinic clinic, boolean revoked) {
        Person person = clinic.someone("Rosa");
        Patient patient = clinic.petra().adds(person);
        var invitation = clinic.petra().invites(patient);
        String secret = clinic.mailbox().letterTo(person.email()).secret();
        if (revoked) {
            clinic.petra().revokes(patient, invitation).expect(200);
        }
        return secret;
    }
}
