package org.patientportal.tests.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.http.SenderAddress;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;
import org.patientportal.tests.server.RunSettings;
import org.patientportal.tests.server.Server;

/** Nobody but the reverse proxy says where a request comes from. */
@PortalTest
class ForgedAddressIT {

    private static final int PER_ADDRESS = 300;

    /** Another address of this machine, where it has one (Linux has); the server does not trust it as a proxy. */
    private static final String STRANGER = "127.0.0.2";

    private final Clinic clinic;

    ForgedAddressIT(Clinic clinic) {
        this.clinic = clinic;
    }

    @Requirement("SEC-08")
    @Test
    void a_client_that_is_no_trusted_proxy_cannot_choose_its_address() throws IOException {
        assumeFalse(RunSettings.inContainer(), "all addresses are the container's gateway");
        assumeTrue(hasAddress(STRANGER), "this machine has one address only");

        for (int i = 0; i < PER_ADDRESS; i++) {
            assertThat(openAs(STRANGER, SenderAddress.next())).isEqualTo(303);
        }
        assertThat(openAs(STRANGER, SenderAddress.next())).isEqualTo(429);
        assertThat(openAs(Server.TRUSTED_PROXY, SenderAddress.next()))
                .as("from the proxy")
                .isEqualTo(303);
    }

    /** @return the status; the JDK's client cannot choose from which of its addresses it calls */
    private int openAs(String own, String claimed) throws IOException {
        URI portal = URI.create(clinic.portal());
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(own), 0));
            socket.connect(new InetSocketAddress(InetAddress.getByName(Server.TRUSTED_PROXY), portal.getPort()));
            String request = String.join(
                    "\r\n",
                    "POST " + portal.getPath() + "/open HTTP/1.1",
                    "Host: " + portal.getAuthority(),
                    "Content-Type: application/x-www-form-urlencoded",
                    "Content-Length: 8",
                    "Connection: close",
                    SenderAddress.HEADER + ": " + claimed,
                    "",
                    "secret=x");
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return Integer.parseInt(answer.readLine().split(" ")[1]);
        }
    }

    private static boolean hasAddress(String address) {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
            return true;
        } catch (IOException none) {
            return false;
        }
    }
}
