package org.patientportal.tests.limit;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Map;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.http.SenderAddress;

/**
 * One try to open a link, without following where it leads.
 *
 * @param from the address of the sender
 * @param browser the browser's cookie, or null for a browser that has none
 * @param secret what is tried
 */
record Knock(Clinic clinic, String from, String browser, String secret) {

    /** Somebody with a browser, an address and a link that nobody else has. */
    static Knock fresh(Clinic clinic) {
        return new Knock(clinic, SenderAddress.next(), null, madeUp());
    }

    Knock elsewhere() {
        return new Knock(clinic, SenderAddress.next(), browser, secret);
    }

    Knock withAnotherLink() {
        return new Knock(clinic, from, browser, madeUp());
    }

    Knock with(String aSecret) {
        return new Knock(clinic, from, browser, aSecret);
    }

    /** Comes once, to be given a cookie, and from then on with it. */
    Knock asTheSameBrowser() {
        return new Knock(clinic, from, cookie(now()), secret);
    }

    Reply now() {
        return post(Map.of("secret", secret));
    }

    private Reply post(Map<String, String> form) {
        HttpRequest.Builder request = Http.request(clinic.portal() + "/open")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(SenderAddress.HEADER, from);
        if (browser != null) {
            request.header("Cookie", browser);
        }
        return Http.send(request.POST(BodyPublishers.ofString(Http.encode(form))));
    }

    /** @return the Set-Cookie header that names the browser */
    static String setCookie(Reply reply) {
        return reply.headers().allValues("Set-Cookie").stream()
                .filter(value -> value.startsWith("PP_BROWSER="))
                .findFirst()
                .orElse("");
    }

    private static String cookie(Reply reply) {
        return Arrays.asList(setCookie(reply).split(";")).get(0);
    }

    /** In the shape of a secret. */
    private static String madeUp() {
        String text = java.util.UUID.randomUUID().toString().replace("-", "");
        return (text + text).substring(0, 43);
    }
}
