package org.patientportal.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Settings of the demo's realm that its file cannot hold. Each is sent only when it differs. */
record ClinicRealm(AdminApi api) {

    static final String PATH = "/admin/realms/clinic";

    /** The file has no rule on length, because an import holds the demo's own short passwords against it. */
    private static final String PASSWORD_POLICY = "length(8) and notUsername and notEmail";

    /** The mail server's port is any free one at each start; a kept realm remembers the last. */
    void sendLettersTo(int smtpPort) {
        JsonNode realm = api.get(PATH);
        String port = Integer.toString(smtpPort);
        ObjectNode smtp = (ObjectNode) realm.path("smtpServer");
        if (!port.equals(smtp.path("port").asText())) {
            smtp.put("port", port);
            api.put(PATH, realm);
        }
    }

    /** From now on new passwords need eight characters; those of the demo's staff stay. */
    void wantLongPasswords() {
        ObjectNode realm = (ObjectNode) api.get(PATH);
        if (!PASSWORD_POLICY.equals(realm.path("passwordPolicy").asText())) {
            realm.put("passwordPolicy", PASSWORD_POLICY);
            api.put(PATH, realm);
        }
    }
}
