package org.patientportal.keycloak.token;

import java.util.Arrays;
import java.util.List;
import org.patientportal.kernel.Wire;
import org.patientportal.keycloak.admin.PortalObjects;

/** What a client scope may tell an app (APPS-01). */
enum PatientClaim {
    /** The id of the chosen record. SMART App Launch 2.2 wants it beside the access token, too. */
    PATIENT(PortalObjects.PATIENT_CLAIM),
    /** How much of the chosen record is open: "limited" or "full". */
    LEVEL(PortalObjects.LEVEL_CLAIM),
    /** Which parts of the chosen record are open. */
    AREAS(PortalObjects.AREAS_CLAIM),
    /** The records that the account may see, chosen or not. */
    RECORDS(PortalObjects.RECORDS_CLAIM);

    private final String claim;

    PatientClaim(String claim) {
        this.claim = claim;
    }

    /** @return the name in tokens, in answers of introspection and userinfo, and in the mapper's settings */
    String claim() {
        return claim;
    }

    static List<String> names() {
        return Arrays.stream(values()).map(PatientClaim::claim).toList();
    }

    /** @return what the context says; it knows nothing of {@link #RECORDS} */
    Object of(PatientContext context) {
        return switch (this) {
            case PATIENT -> context.patient().toString();
            case LEVEL -> Wire.name(context.level());
            case AREAS -> context.areaNames();
            case RECORDS -> throw new IllegalArgumentException("no context knows of other records");
        };
    }
}
