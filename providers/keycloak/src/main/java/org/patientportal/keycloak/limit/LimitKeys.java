package org.patientportal.keycloak.limit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.KeyUse;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.patientportal.kernel.Wire;
import org.patientportal.kernel.port.Limits.Door;

/**
 * Names counters so that the table does not tell who came: an HMAC with a key of the realm. A plain hash would not do, as
 * there are so few addresses that all can be tried in a moment. When the realm's key is replaced, counting starts anew.
 */
final class LimitKeys {

    private final String realmId;
    private final SecretKey key;

    LimitKeys(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        this.realmId = realm.getId();
        this.key =
                session.keys().getActiveKey(realm, KeyUse.SIG, Algorithm.HS512).getSecretKey();
    }

    LimitKeys(String realmId, SecretKey key) {
        this.realmId = realmId;
        this.key = key;
    }

    /** @return 64 characters */
    String of(Door door, Per per, String whom) {
        String text = "patient-portal-limit " + realmId + " " + Wire.name(door) + " " + Wire.name(per) + " " + whom;
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }
}
