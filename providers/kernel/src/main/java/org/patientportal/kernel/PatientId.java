package org.patientportal.kernel;

import java.util.UUID;

/** The id of a patient record: a person known to one practice. */
public record PatientId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
