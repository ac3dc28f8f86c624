package org.patientportal.tests.matrix;

import java.util.ArrayList;
import java.util.List;

/** One kind of hostile request. */
interface Column {

    String name();

    /** @return the endpoint of the test-only jar that breaks the column's promise */
    Target twin();

    /** @return whether the request means something at that endpoint, and is hostile there */
    boolean fits(Target target);

    /** @return what went wrong, in words that tell the request; empty when it was refused as expected */
    List<String> faults(Target target);

    /** Makes so what has to be so while the requests are sent, and undoes it. */
    default void during(Runnable requests) {
        requests.run();
    }

    /** @return the faults of all of them, each with the name of its endpoint */
    default List<String> attack(List<Target> targets) {
        List<String> faults = new ArrayList<>();
        during(() -> targets.stream()
                .filter(this::fits)
                .forEach(target -> faults(target).forEach(fault -> faults.add(target.name() + ": " + fault))));
        return faults;
    }
}
