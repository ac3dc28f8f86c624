package org.patientportal.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How enum values are written in JSON, forms and message keys: lower-kebab ({@code PORTAL_ADMIN} is "portal-admin"). */
public final class Wire {

    private Wire() {}

    public static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return the value of that name, empty for null and for anything that is not one */
    public static <E extends Enum<E>> Optional<E> parse(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> name(value).equals(name))
                .findFirst();
    }
}
