package org.patientportal.tests.run;

import java.util.Map;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.server.Server;

/** Keycloak's administrator, who prepares realms through Keycloak's own API. */
public final class MasterAdmin {

    private final String server;
    private volatile String token;

    MasterAdmin(String server) {
        this.server = server;
    }

    /** @param path below {@code /admin/realms} */
    public Reply get(String path) {
        return call("GET", path, null);
    }

    public Reply post(String path, Object body) {
        return call("POST", path, body);
    }

    public Reply put(String path, Object body) {
        return call("PUT", path, body);
    }

    public Reply delete(String path) {
        return call("DELETE", path, null);
    }

    /** @return the id at the end of the Location that answers the creation of something */
    public String create(String path, Object body) {
        String location = post(path, body).expect(201).header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** @return a fresh token; they live a minute, and the server's clock moves */
    public String token() {
        Reply reply = Http.postForm(
                server + "/realms/master/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        Server.ADMIN,
                        "password",
                        Server.ADMIN_PASSWORD));
        token = reply.expect(200).json().get("access_token").asText();
        Secrets.note("admin token", token);
        return token;
    }

    private Reply call(String method, String path, Object body) {
        String url = server + "/admin/realms" + path;
        Reply reply = Http.send(method, url, token == null ? token() : token, body);
        return reply.status() == 401 ? Http.send(method, url, token(), body) : reply;
    }
}
