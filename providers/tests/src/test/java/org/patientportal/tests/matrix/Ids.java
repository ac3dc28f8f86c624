package org.patientportal.tests.matrix;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What stands in an address for each parameter, by the parameters' names. */
record Ids(Map<String, String> byName) {

    private static final String NOTHING = "0198f3c2-0000-7000-8000-000000000000";
    private static final Set<String> NOT_BELOW_A_RECORD =
            Set.of("realm", "practice", "patient", "account", "kind", "language");

    Ids {
        byName = Map.copyOf(byName);
    }

    Ids with(String name, String id) {
        Map<String, String> changed = new HashMap<>(byName);
        changed.put(name, id);
        return new Ids(changed);
    }

    /** @return the same practice, with ids of nothing in it */
    Ids ofNothing() {
        Map<String, String> changed = new HashMap<>(byName);
        changed.replaceAll((name, id) -> belowRecord(name) || name.equals("patient") ? NOTHING : id);
        return new Ids(changed);
    }

    /** @return the same record, with another's things below it */
    Ids withThingsOf(Ids other) {
        Map<String, String> changed = new HashMap<>(other.byName);
        NOT_BELOW_A_RECORD.stream().filter(byName::containsKey).forEach(name -> changed.put(name, byName.get(name)));
        return new Ids(changed);
    }

    /** Whether a parameter names something that belongs to a record. */
    static boolean belowRecord(String parameter) {
        return !NOT_BELOW_A_RECORD.contains(parameter);
    }

    /** @return a text without the names of practice and record and what is below it, so that answers can be compared */
    String masked(String text) {
        String masked = text;
        for (Map.Entry<String, String> id : byName.entrySet()) {
            if (belowRecord(id.getKey()) || Set.of("practice", "patient").contains(id.getKey())) {
                masked = masked.replace(id.getValue(), "…");
            }
        }
        return masked;
    }
}
