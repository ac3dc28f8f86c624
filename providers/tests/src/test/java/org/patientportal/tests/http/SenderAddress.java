package org.patientportal.tests.http;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The addresses from which the tests' browsers come: each window has one of its own in 10.0.0.0/8, as if it sat in a house of
 * its own. The server believes it because this machine counts as its proxy. A private range, since a realm asks others for
 * HTTPS.
 */
public final class SenderAddress {

    /** What a proxy calls it. */
    public static final String HEADER = "X-Forwarded-For";

    private static final AtomicInteger LAST = new AtomicInteger(0x10000);

    private SenderAddress() {}

    /** @return one that nobody has used in this run */
    public static String next() {
        int number = LAST.incrementAndGet();
        return "10." + (number >> 16 & 0xff) + "." + (number >> 8 & 0xff) + "." + (number & 0xff);
    }
}
