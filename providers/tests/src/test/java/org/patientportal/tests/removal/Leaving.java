package org.patientportal.tests.removal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.Practice;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.run.Run;
import org.patientportal.tests.run.Wait;

/** Removes things as Keycloak's administrator does, and looks at what is left in the portal's tables. */
final class Leaving {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Run run;

    Leaving(Run run) {
        this.run = run;
    }

    Reply removesAccount(Clinic clinic, Person person) {
        String id = clinic.realm().accountsOf(person).get(0).get("id").asText();
        return run.admin().delete("/" + clinic.realm().name() + "/users/" + id);
    }

    Reply removesOrganization(Clinic clinic, Practice practice) {
        return run.admin().delete(organization(clinic, practice));
    }

    Reply looksAtOrganization(Clinic clinic, Practice practice) {
        return run.admin().get(organization(clinic, practice));
    }

    /** @return how many members the organization has */
    int members(Clinic clinic, Practice practice) {
        return run.admin()
                .get(organization(clinic, practice) + "/members")
                .expect(200)
                .json()
                .size();
    }

    /** @return the portal's tables, as the database has them */
    Set<String> tables() {
        Set<String> names = new TreeSet<>();
        Http.get(test("master", "rows")).expect(200).json().fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** @return the number of rows in each table, of all realms together; counters come and go by themselves */
    Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        JsonNode counts = Http.get(test("master", "rows")).expect(200).json();
        counts.properties()
                .forEach(count -> rows.put(count.getKey(), count.getValue().asLong()));
        rows.remove("PORTAL_LIMIT");
        return rows;
    }

    Map<String, Long> rowsButAudit() {
        Map<String, Long> rows = rows();
        rows.remove("PORTAL_AUDIT");
        return rows;
    }

    void addInvitations(String realm, int count) {
        Http.send("POST", test(realm, "rows/invitations/" + count), null, null).expect(204);
    }

    /** Waits until the tables hold no more and no less than that. */
    void awaitRows(Map<String, Long> expected) {
        Wait.until("exactly these rows: " + expected + ", not " + rows(), PATIENCE, () -> rows().equals(expected));
    }

    void awaitNothingToRemove() {
        Wait.until("an empty list of removals", PATIENCE, () -> rows().get("PORTAL_REMOVAL") == 0);
    }

    /** The audit of a record, also when its realm's organizations are gone. */
    List<String> audit(Patient patient) {
        List<String> rows = new ArrayList<>();
        Http.get(test("master", "audit/" + patient.id())).expect(200).json().forEach(row -> rows.add(row.asText()));
        return rows;
    }

    private String test(String realm, String path) {
        return run.server().url() + "/realms/" + realm + "/portal-test/" + path;
    }

    private static String organization(Clinic clinic, Practice practice) {
        return "/" + clinic.realm().name() + "/organizations/" + practice.id();
    }
}
