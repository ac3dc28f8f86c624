package org.patientportal.kernel;

import java.util.List;

/**
 * A page of a list, by key and never by offset.
 *
 * @param next what to pass as {@code after} for the following page, or null on the last one
 * @param capped true when a search met more rows than it looks at, so that typing more would find others
 */
public record Slice<T>(List<T> items, String next, boolean capped) {

    /** A list that has no further page. */
    public static <T> Slice<T> whole(List<T> items) {
        return new Slice<>(items, null, false);
    }
}
