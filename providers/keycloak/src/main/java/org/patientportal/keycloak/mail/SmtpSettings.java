package org.patientportal.keycloak.mail;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;
import org.keycloak.common.enums.HostnameVerificationPolicy;
import org.keycloak.email.EmailAuthenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.truststore.JSSETruststoreConfigurator;
import org.patientportal.keycloak.KeycloakInternal;

/**
 * The realm's SMTP settings, in Keycloak's words (the keys of {@code smtpServer} in a realm file) and in those of Jakarta
 * Mail.
 */
@KeycloakInternal("JSSETruststoreConfigurator: connections to the mail server trust whom Keycloak trusts")
record SmtpSettings(Map<String, String> values) {

    private static final String DEFAULT_TIMEOUT = "10000";
    private static final Duration SHORTEST_LEASE = Duration.ofMinutes(2);

    /** The server is waited for about that often in one delivery. */
    private static final int STEPS = 12;

    boolean named() {
        return !text("host").isEmpty();
    }

    boolean on(String key) {
        return "true".equals(values.get(key));
    }

    /** @return the value, or "" */
    String text(String key) {
        String value = values.get(key);
        return value == null ? "" : value.strip();
    }

    EmailAuthenticator.AuthenticatorType authentication() {
        if (!on("auth")) {
            return EmailAuthenticator.AuthenticatorType.NONE;
        }
        return token() ? EmailAuthenticator.AuthenticatorType.TOKEN : EmailAuthenticator.AuthenticatorType.BASIC;
    }

    /** @return how long an attempt may take before somebody else may try: no shorter than the server may take */
    Duration lease() {
        long slowest = Stream.of(timeout("timeout"), timeout("connectionTimeout"), timeout("writeTimeout"))
                .mapToLong(text -> text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 0)
                .max()
                .orElse(0);
        Duration patience = Duration.ofMillis(slowest * STEPS);
        return patience.compareTo(SHORTEST_LEASE) > 0 ? patience : SHORTEST_LEASE;
    }

    /** @param from the sender's address, as the server can take it */
    Properties forJakartaMail(KeycloakSession session, String from) {
        Properties mail = new Properties();
        mail.setProperty("mail.smtp.host", text("host"));
        if (!text("port").isEmpty()) {
            mail.setProperty("mail.smtp.port", text("port"));
        }
        mail.setProperty("mail.smtp.auth", String.valueOf(on("auth")));
        if (on("auth") && token()) {
            mail.setProperty("mail.smtp.auth.mechanisms", "XOAUTH2");
        }
        mail.setProperty("mail.smtp.ssl.enable", String.valueOf(on("ssl")));
        mail.setProperty("mail.smtp.starttls.enable", String.valueOf(on("starttls")));
        trust(session, mail);
        mail.setProperty("mail.smtp.timeout", timeout("timeout"));
        mail.setProperty("mail.smtp.connectiontimeout", timeout("connectionTimeout"));
        mail.setProperty("mail.smtp.writetimeout", timeout("writeTimeout"));
        mail.setProperty("mail.mime.allowutf8", String.valueOf(on("allowutf8")));
        // "debug" is left out: it would print letters with their secret links into the log (SEC-05)
        if (!text("envelopeFrom").isEmpty()) {
            mail.setProperty("mail.smtp.from", text("envelopeFrom"));
        }
        // without it Jakarta Mail asks the name service who we are
        mail.setProperty("mail.from", from);
        // what the server says after it has taken the letter changes nothing
        mail.setProperty("mail.smtp.quitwait", "false");
        return mail;
    }

    private static void trust(KeycloakSession session, Properties mail) {
        JSSETruststoreConfigurator trusted = new JSSETruststoreConfigurator(session);
        SSLSocketFactory sockets = trusted.getSSLSocketFactory();
        if (sockets == null) {
            return;
        }
        boolean anyHost = trusted.getProvider().getPolicy() == HostnameVerificationPolicy.ANY;
        mail.put("mail.smtp.ssl.socketFactory", sockets);
        mail.setProperty("mail.smtp.ssl.checkserveridentity", String.valueOf(!anyHost));
        if (anyHost) {
            mail.setProperty("mail.smtp.ssl.trust", "*");
        }
    }

    private boolean token() {
        return "token".equalsIgnoreCase(text("authType"));
    }

    private String timeout(String key) {
        return text(key).isEmpty() ? DEFAULT_TIMEOUT : text(key);
    }
}
