package org.patientportal.access.profile;

import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.patientportal.kernel.AccessLevel;
import org.patientportal.kernel.Caller;

/** The names that one account has typed itself, by which it finds its records again in a list. */
public final class TypedNames {

    private final Map<UUID, Map<ProfileField, String>> typed = new HashMap<>();

    public TypedNames(EntityManager em, Caller caller) {
        em.createQuery(
                        "select e from PortalProfileEntry e where e.accountId = :account and e.field in :names",
                        ProfileEntry.class)
                .setParameter("account", caller.actor().accountId())
                .setParameter("names", List.of(ProfileField.FIRST_NAME, ProfileField.LAST_NAME))
                .getResultStream()
                .forEach(this::add);
    }

    private void add(ProfileEntry entry) {
        typed.computeIfAbsent(entry.patient(), id -> new EnumMap<>(ProfileField.class))
                .put(entry.field(), entry.own());
    }

    /** @return the given name as the account sees it at that level */
    public String first(UUID patient, AccessLevel level, String recorded) {
        return name(patient, level, ProfileField.FIRST_NAME, recorded);
    }

    /** @return the family name as the account sees it at that level */
    public String last(UUID patient, AccessLevel level, String recorded) {
        return name(patient, level, ProfileField.LAST_NAME, recorded);
    }

    private String name(UUID patient, AccessLevel level, ProfileField field, String recorded) {
        return Profile.name(
                level, recorded, typed.getOrDefault(patient, Map.of()).get(field));
    }
}
