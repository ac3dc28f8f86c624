package org.patientportal.tests.architecture;

import java.security.CodeSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of Keycloak's own modules a class comes from: packages are shared between public and internal ones. */
enum KeycloakModule {
    /** Keycloak promises to keep it, or to say when it does not: the SPI modules and what they stand on. */
    PUBLIC,
    /** Services, the JPA model and the like. */
    INTERNAL,
    /** Not Keycloak's at all. */
    NONE;

    private static final Pattern JAR = Pattern.compile(".*/keycloak-([a-z-]+)-[^/]*\\.jar");

    static KeycloakModule of(String className) {
        if (!className.startsWith("org.keycloak.")) {
            return NONE;
        }
        try {
            CodeSource source = Class.forName(className, false, KeycloakModule.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource();
            Matcher jar = JAR.matcher(source == null ? "" : source.getLocation().getPath());
            boolean open = jar.matches() && jar.group(1).matches("server-spi|server-spi-private|core|common");
            return open ? PUBLIC : INTERNAL;
        } catch (ClassNotFoundException | LinkageError unknown) {
            return INTERNAL;
        }
    }
}
