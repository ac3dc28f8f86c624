package org.patientportal.tests.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What people make of a genuine access token, and which other tokens they try in its place. */
final class Forgery {

    private final String header;
    private final String payload;
    private final String signature;
    private final String realmKey;

    /** @param realmKey the realm's public key, as the realm publishes it */
    Forgery(String genuine, String realmKey) {
        String[] parts = genuine.split("\\.");
        this.header = decoded(parts[0]);
        this.payload = decoded(parts[1]);
        this.signature = parts[2];
        this.realmKey = realmKey;
    }

    /** @return what comes without a token, or with something that is none */
    static Map<String, List<String>> noTokens(String genuine) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("an empty scheme", List.of("Bearer"));
        headers.put("an empty token", List.of("Bearer "));
        headers.put("another scheme", List.of("Basic cm9vdDpyb290"));
        headers.put("no scheme", List.of(genuine));
        headers.put("garbage", List.of("Bearer " + "x".repeat(9000)));
        headers.put("garbage in three parts", List.of("Bearer a.b.c"));
        headers.put("a second token after the genuine one", List.of("Bearer " + genuine, "Bearer x"));
        headers.put("a second token before the genuine one", List.of("Bearer x", "Bearer " + genuine));
        headers.put("two tokens in one header", List.of("Bearer " + genuine + ", Bearer x"));
        return headers;
    }

    /** @return what was made of the genuine token */
    Map<String, List<String>> tokens() {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        put(headers, "no algorithm", encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + encoded(payload) + ".");
        unsigned(headers, "an algorithm of which nobody has heard", "{\"alg\":\"ROT13\"}", payload);
        unsigned(headers, "an algorithm that is not named", "{}", payload);
        unsigned(headers, "a header of nothing", "null", payload);
        unsigned(headers, "an issuer that is not named", header, "{}");
        unsigned(headers, "an issuer that is no address", header, "{\"iss\":\"/realms/%zz\"}");
        unsigned(headers, "an issuer that cannot be looked for", header, "{\"iss\":\"/realms/%00\"}");
        unsigned(headers, "a payload of nothing", header, "null");
        put(headers, "signed with the public key", signedWithPublicKey(realmKey.getBytes(UTF_8)));
        put(
                headers,
                "signed with the key's bytes",
                signedWithPublicKey(Base64.getDecoder().decode(realmKey)));
        put(headers, "an unknown key", encoded(withUnknownKey()) + "." + encoded(payload) + "." + signature);
        put(headers, "an edited payload", encoded(header) + "." + encoded(edited()) + "." + signature);
        put(headers, "a cut signature", encoded(header) + "." + encoded(payload) + ".");
        put(headers, "another signature", encoded(header) + "." + encoded(payload) + "." + "A".repeat(342));
        return headers;
    }

    /** @return the tokens of the same login that are for other purposes */
    static Map<String, List<String>> otherKinds(Callers.Tokens login) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        put(headers, "an ID token", login.id());
        put(headers, "a refresh token", login.refresh());
        return headers;
    }

    private static void put(Map<String, List<String>> headers, String what, String token) {
        headers.put(what, List.of("Bearer " + token));
    }

    private void unsigned(Map<String, List<String>> headers, String what, String header, String payload) {
        put(headers, what, encoded(header) + "." + encoded(payload) + "." + signature);
    }

    private String signedWithPublicKey(byte[] key) {
        try {
            String signed = encoded(header.replace("RS256", "HS256")) + "." + encoded(payload);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return signed + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String withUnknownKey() {
        return header.replaceAll("\"kid\"\\s*:\\s*\"[^\"]*\"", "\"kid\":\"unknown\"");
    }

    /** The same for a much longer time. */
    private String edited() {
        return payload.replaceAll("\"exp\"\\s*:\\s*\\d+", "\"exp\":9999999999");
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), UTF_8);
    }

    private static String encoded(String part) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(UTF_8));
    }
}
