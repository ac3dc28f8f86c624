package org.patientportal.keycloak;

import java.util.List;
import java.util.stream.Stream;
import org.patientportal.access.family.Links;
import org.patientportal.access.invitation.Invitations;
import org.patientportal.access.patient.Patients;
import org.patientportal.access.practice.Practices;
import org.patientportal.access.profile.Profiles;
import org.patientportal.access.request.LinkRequests;
import org.patientportal.kernel.StoredTable;
import org.patientportal.keycloak.limit.DatabaseLimits;
import org.patientportal.keycloak.mail.Outbox;
import org.patientportal.keycloak.removal.Removals;
import org.patientportal.keycloak.store.DatabaseAudit;

/** Every table of the portal. A feature that keeps something is added here; a test compares the list with the database. */
public final class StoredTables {

    /** Those that point to others come first. */
    public static final List<StoredTable> ALL = Stream.of(
                    Outbox.TABLES,
                    LinkRequests.TABLES,
                    Invitations.TABLES,
                    Links.TABLES,
                    Profiles.TABLES,
                    Patients.TABLES,
                    Practices.TABLES,
                    DatabaseAudit.TABLES,
                    DatabaseLimits.TABLES,
                    Removals.TABLES)
            .flatMap(List::stream)
            .toList();

    private StoredTables() {}
}
