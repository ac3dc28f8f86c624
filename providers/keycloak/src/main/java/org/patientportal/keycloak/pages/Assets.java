package org.patientportal.keycloak.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The portal's static files. Browsers keep them for a month, so their address changes when their content does. */
final class Assets {

    /** A short digest of all of them. */
    static final String VERSION = digest(List.of("portal.css", "portal.js", "open.js"));

    private Assets() {}

    private static String digest(List<String> names) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : names) {
                try (InputStream file = Assets.class.getResourceAsStream("/theme-resources/resources/portal/" + name)) {
                    digest.update(file.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
