package org.patientportal.keycloak.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Who knocks at a public door, as far as one can tell.
 *
 * @param address the remote address, or null
 * @param browser what is the same for each request of that browser, or null when it has shown no cookie of ours
 */
public record Visitor(String address, String browser) {

    /** A literal; anything else would be asked of the name service. */
    private static final Pattern IPV6 = Pattern.compile("(?=[^:]*:)[0-9A-Fa-f:][0-9A-Fa-f:.]*");

    private static final int NETWORK_BYTES = 8;

    /**
     * @return the address, or of an IPv6 address the part that the provider gave to the subscriber: a single person has
     *     2^64 addresses in it
     */
    String network() {
        if (address == null || !IPV6.matcher(address).matches()) {
            return String.valueOf(address);
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
