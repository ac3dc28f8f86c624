package org.patientportal.tests.architecture.twins.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity whose state anybody may overwrite. */
@Entity
public class SettableEntity {
    @Id
    String id;

    void setId(String id) {
        this.id = id;
    }
}
