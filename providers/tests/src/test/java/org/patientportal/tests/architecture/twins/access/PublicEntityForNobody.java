package org.patientportal.tests.architecture.twins.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that everybody sees and may make, and nobody needs. */
@Entity
public class PublicEntityForNobody {
    @Id
    String id;

    public PublicEntityForNobody() {}
}
