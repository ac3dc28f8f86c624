package org.patientportal.tests.removal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patientportal.kernel.StoredTable;
import org.patientportal.keycloak.StoredTables;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Clinic.LinkedPatient;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;
import org.patientportal.tests.run.Run;

@Tag("removal")
@PortalTest
class RealmRemovalIT {

    private static final int INVITATIONS = 10_000;

    private final Run run;
    private final Clinic neighbour;
    private final Leaving admin;

    RealmRemovalIT(Run run, Clinic neighbour) {
        this.run = run;
        this.neighbour = neighbour;
        this.admin = new Leaving(run);
    }

    /** Whoever adds a table says how its rows go, or this fails. */
    @Requirement("SEC-07")
    @Test
    void every_table_of_the_portal_is_known_to_removal() {
        assertThat(admin.tables())
                .containsExactlyInAnyOrderElementsOf(
                        StoredTables.ALL.stream().map(StoredTable::name).toList());
    }

    @Requirement("SEC-07")
    @Test
    void a_realm_with_ten_thousand_invitations_goes_with_all_its_rows_and_no_others() {
        LinkedPatient anna = neighbour.linked("Anna");
        neighbour.petra().token();
        Map<String, Long> before = admin.rows();
        Clinic clinic = Clinic.open(run, "leaving-realm");
        clinic.linked("Berta");
        clinic.lars().adds(clinic.someone("Lea"));
        admin.addInvitations(clinic.realm().name(), INVITATIONS);
        assertThat(admin.rows().get("PORTAL_INVITATION")).isEqualTo(before.get("PORTAL_INVITATION") + INVITATIONS + 1);

        long start = System.nanoTime();
        run.admin().delete("/" + clinic.realm().name()).expect(204);
        Duration answered = Duration.ofNanos(System.nanoTime() - start);
        admin.awaitRows(before);
        Duration gone = Duration.ofNanos(System.nanoTime() - start);

        System.out.printf(
                "A realm with %d invitations: removal answered after %d ms, all rows gone after %d ms%n",
                INVITATIONS, answered.toMillis(), gone.toMillis());
        assertThat(answered).isLessThan(Duration.ofSeconds(30));
        anna.person().get("/patients/" + anna.patient().id()).expect(200);
        neighbour.petra().get("/patients/" + anna.patient().id()).expect(200);
    }

    /**
     * Imports bring realms back under their old ids, with organizations that have their old ids too. There are so many rows
     * that they are still being deleted by then.
     */
    @Requirement("SEC-07")
    @Test
    void a_realm_that_comes_back_under_its_old_ids_finds_nothing_of_the_old_one() {
        Map<String, Long> before = admin.rows();
        Clinic first = Clinic.open(run, "leaving-and-back");
        LinkedPatient anna = first.linked("Anna");
        String id = run.admin()
                .get("/leaving-and-back")
                .expect(200)
                .json()
                .get("id")
                .asText();
        admin.addInvitations("leaving-and-back", 2 * INVITATIONS);
        run.admin().delete("/leaving-and-back").expect(204);
        Map<String, Object> organization = Map.of(
                "id", first.riverside().id(), "name", "Riverside Practice", "alias", "riverside", "enabled", true);
        Map<String, Object> realm = Map.of(
                "id",
                id,
                "realm",
                "leaving-and-back",
                "enabled",
                true,
                "organizationsEnabled",
                true,
                "organizations",
                List.of(organization));

        run.admin().post("", realm).expect(201);

        admin.looksAtOrganization(first, first.riverside()).expect(200);
        String practice = "/leaving-and-back/patient-portal/practices/riverside";
        assertThat(run.admin().get(practice + "/patients").expect(200).items()).isEmpty();
        run.admin().get(practice + "/patients/" + anna.patient().id()).expect(404);
        admin.awaitNothingToRemove();
        run.admin().get(practice + "/settings").expect(200);
        assertThat(admin.audit(anna.patient())).noneMatch(row -> row.startsWith("invitation."));

        run.admin().delete("/leaving-and-back").expect(204);
        admin.awaitRows(before);
    }
}
