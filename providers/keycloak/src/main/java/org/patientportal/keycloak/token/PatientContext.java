package org.patientportal.keycloak.token;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.patientportal.kernel.AccessLevel;
import org.patientportal.kernel.Area;
import org.patientportal.kernel.Permit;
import org.patientportal.kernel.Wire;

/**
 * What a person has chosen for an app at sign-in: one record, as it was open at that moment (FAM-03). It never changes; a
 * switch, or other access to the same record, makes another one. All tokens of it say the same, and die with it (FAM-04).
 *
 * @param id tells apart what was chosen one after the other; it stands in every token, and is no secret
 * @param account who has chosen
 * @param secondFactor whether the sign-in had shown one
 */
public record PatientContext(
        String id, String account, UUID patient, AccessLevel level, Set<Area> areas, boolean secondFactor) {

    private static final String ID = "portal_context";
    private static final String ACCOUNT = "portal_context_account";
    private static final String PATIENT = "portal_context_patient";
    private static final String LEVEL = "portal_context_level";
    private static final String SECOND_FACTOR = "portal_context_second_factor";
    private static final String AREAS = "portal_context_areas";

    static PatientContext chosen(Permit permit) {
        return new PatientContext(
                UUID.randomUUID().toString(),
                permit.caller().actor().accountId(),
                permit.patient().value(),
                permit.level(),
                permit.areas(),
                permit.caller().secondFactor());
    }

    /** @return whether choosing with that permit would open the same; how the person has signed in is no part of it */
    boolean same(Permit permit) {
        return account.equals(permit.caller().actor().accountId())
                && patient.equals(permit.patient().value())
                && level == permit.level()
                && areas.equals(permit.areas());
    }

    /** @return as notes of an authentication session, from which Keycloak copies them to the client session */
    Map<String, String> notes() {
        return Map.of(
                ID,
                id,
                ACCOUNT,
                account,
                PATIENT,
                patient.toString(),
                LEVEL,
                Wire.name(level),
                AREAS,
                String.join(" ", areaNames()),
                SECOND_FACTOR,
                String.valueOf(secondFactor));
    }

    /** @param note reads a note of a session, or null */
    static Optional<PatientContext> from(Function<String, String> note) {
        return note.apply(ID) == null
                ? Optional.empty()
                : Optional.of(new PatientContext(
                        note.apply(ID),
                        note.apply(ACCOUNT),
                        UUID.fromString(note.apply(PATIENT)),
                        Wire.parse(AccessLevel.class, note.apply(LEVEL)).orElseThrow(),
                        areas(note.apply(AREAS)),
                        Boolean.parseBoolean(note.apply(SECOND_FACTOR))));
    }

    private static Set<Area> areas(String names) {
        Set<Area> areas = EnumSet.noneOf(Area.class);
        Arrays.stream(names.split(" "))
                .flatMap(name -> Wire.parse(Area.class, name).stream())
                .forEach(areas::add);
        return Collections.unmodifiableSet(areas);
    }

    /** @return lower-kebab, in a fixed order */
    Collection<String> areaNames() {
        return areas.stream().sorted().map(Wire::name).collect(Collectors.toList());
    }
}
