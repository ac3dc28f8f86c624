package org.patientportal.testsupport;

import com.google.auto.service.AutoService;
import java.util.concurrent.atomic.AtomicInteger;
import org.keycloak.Config;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.credential.hash.PasswordHashProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Hashes as Keycloak does, and counts: what is hashed in vain is work that strangers make for the server. */
public final class CountedHash implements PasswordHashProvider {

    private static final String ID = "counted";
    private static final AtomicInteger HASHED = new AtomicInteger();

    private final PasswordHashProvider hash;

    private CountedHash(PasswordHashProvider hash) {
        this.hash = hash;
    }

    /** How many new passwords have been hashed by realms with {@code hashAlgorithm(counted)}. */
    static int soFar() {
        return HASHED.get();
    }

    @Override
    public boolean policyCheck(PasswordPolicy policy, PasswordCredentialModel credential) {
        return true;
    }

    /** What comes out names the algorithm that is really used; so logins are not counted. */
    @Override
    public PasswordCredentialModel encodedCredential(String password, int iterations) {
        HASHED.incrementAndGet();
        return hash.encodedCredential(password, 1);
    }

    @Override
    public boolean verify(String password, PasswordCredentialModel credential) {
        return hash.verify(password, credential);
    }

    @Override
    public void close() {}

    /** Found by Keycloak through the service file. */
    @AutoService(PasswordHashProviderFactory.class)
    public static final class Factory implements PasswordHashProviderFactory {

        @Override
        public String getId() {
            return ID;
        }

        @Override
        public PasswordHashProvider create(KeycloakSession session) {
            return new CountedHash(session.getProvider(PasswordHashProvider.class, "pbkdf2-sha256"));
        }

        @Override
        public void init(Config.Scope config) {}

        @Override
        public void postInit(KeycloakSessionFactory factory) {}

        @Override
        public void close() {}
    }
}
