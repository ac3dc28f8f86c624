package org.patientportal.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Gives the demo's practices their contact and their patients, through the same API that a clinic's software uses. A
 * practice that has a patient already is left as it is.
 */
public final class Seed {

    /** Raise it when what is made from the same files changes; the demo then begins with an empty database. */
    static final int VERSION = 1;

    private static final String PRACTICES = ClinicRealm.PATH + "/patient-portal/practices/";

    private final AdminApi api;
    private final Path people;

    Seed(AdminApi api, Path people) {
        this.api = api;
        this.people = people;
    }

    /** @param people folder with {@code practices.csv} and {@code patients.csv} */
    void run(Consumer<String> progress) {
        new ClinicRealm(api).wantLongPasswords();
        for (Map<String, String> practice :
                Table.read(people.resolve("practices.csv")).rows()) {
            String alias = practice.get("practice");
            if (api.get(PRACTICES + alias + "/patients?max=1").path("items").isEmpty()) {
                furnish(alias, practice);
                progress.accept(practice.get("name") + " has " + addPatients(alias) + " patients.");
            }
        }
    }

    private void furnish(String alias, Map<String, String> practice) {
        Map<String, Object> settings = new LinkedHashMap<>(practice);
        settings.remove("practice");
        settings.put("receptionistsInviteFull", false);
        settings.put("recordsMayBeErased", false);
        settings.put("secondFactorForFull", false);
        api.put(PRACTICES + alias + "/settings", settings);
    }

    private int addPatients(String alias) {
        int added = 0;
        for (Map<String, String> row :
                Table.read(people.resolve("patients.csv")).rows()) {
            if (row.get("practice").equals(alias)) {
                Map<String, String> patient = new LinkedHashMap<>(row);
                patient.remove("practice");
                api.post(PRACTICES + alias + "/patients", patient);
                added++;
            }
        }
        return added;
    }

    /**
     * Seeds a running server, for containers.
     *
     * @param arguments the server's address and the folder with the people; the administrator is in the environment,
     *     {@code KC_BOOTSTRAP_ADMIN_USERNAME} and {@code KC_BOOTSTRAP_ADMIN_PASSWORD}
     */
    public static void main(String[] arguments) {
        try {
            AdminApi api = new AdminApi(
                    URI.create(arguments[0]),
                    System.getenv("KC_BOOTSTRAP_ADMIN_USERNAME"),
                    System.getenv("KC_BOOTSTRAP_ADMIN_PASSWORD"));
            api.awaitServer(Duration.ofMinutes(10));
            new Seed(api, Path.of(arguments[1])).run(System.out::println);
            System.out.println("The demo's people are there.");
        } catch (StartFailed e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
