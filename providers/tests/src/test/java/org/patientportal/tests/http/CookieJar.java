package org.patientportal.tests.http;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The cookies of one site. Secure ones are kept and sent without TLS too, as browsers do for localhost; the JDK's own jar
 * does not.
 */
final class CookieJar {

    private final Map<Key, String> values = new TreeMap<>();

    private record Key(String path, String name) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byPath = path.compareTo(other.path);
            return byPath == 0 ? name.compareTo(other.name) : byPath;
        }
    }

    /** Takes over what a server's Set-Cookie header says. */
    void take(URI from, String header) {
        String[] parts = header.split(";");
        String[] pair = parts[0].split("=", 2);
        String path = folder(from.getPath());
        boolean gone = false;
        for (String part : parts) {
            String[] attribute = part.strip().split("=", 2);
            String value = attribute.length == 2 ? attribute[1] : "";
            switch (attribute[0].toLowerCase(java.util.Locale.ROOT)) {
                case "path" -> path = value.isEmpty() ? path : value;
                case "max-age" -> gone = Long.parseLong(value) <= 0;
                default -> {}
            }
        }
        Key key = new Key(path, pair[0].strip());
        if (gone) {
            values.remove(key);
        } else {
            values.put(key, pair[1].strip());
        }
    }

    /** @return the Cookie header for that address, or the empty text */
    String header(URI to) {
        return values.entrySet().stream()
                .filter(cookie -> matches(cookie.getKey().path(), to.getPath()))
                .map(cookie -> cookie.getKey().name() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static boolean matches(String path, String requested) {
        return requested.equals(path) || requested.startsWith(path.endsWith("/") ? path : path + "/");
    }

    private static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? "/" : path.substring(0, slash);
    }
}
