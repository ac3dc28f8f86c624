package org.patientportal.keycloak.limit;

import java.time.Duration;

/**
 * So many tries in such a time. The time begins with the first try; when it is over, the next try begins another.
 *
 * @param most how many tries are let through, at least one
 * @param window how long they are counted together
 */
record Allowance(int most, Duration window) {}
