package org.patientportal.access.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A patient record as staff see it.
 *
 * @param birthDate null where it is not known
 * @param type "patient", "prospect" or "former"
 * @param language "en", "de" or null
 * @param source how the practice came to know the person, or null
 */
public record PatientView(
        UUID id,
        String firstName,
        String lastName,
        LocalDate birthDate,
        String email,
        String phone,
        String type,
        String language,
        String source,
        PortalAccess portalAccess,
        Instant createdAt) {

    /** @param email the address that invitations go to unless another is given, or null */
    public record PortalAccess(boolean enabled, String email) {}

    /** @return the name as read aloud */
    public String name() {
        return firstName + " " + lastName;
    }
}
