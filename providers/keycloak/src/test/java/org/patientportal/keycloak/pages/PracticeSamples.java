package org.patientportal.keycloak.pages;

import static org.patientportal.keycloak.pages.StaffSamples.BARE;
import static org.patientportal.keycloak.pages.StaffSamples.HOSTILE;
import static org.patientportal.keycloak.pages.StaffSamples.RIVERSIDE;
import static org.patientportal.keycloak.pages.StaffSamples.practice;
import static org.patientportal.keycloak.pages.StaffSamples.refused;
import static org.patientportal.keycloak.pages.StaffSamples.staff;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.patientportal.access.practice.ChoosePracticePage;
import org.patientportal.access.practice.SettingsPage;
import org.patientportal.kernel.FieldError;
import org.patientportal.kernel.FormState;
import org.patientportal.kernel.PracticeProfile;

/** The choice of a practice, and the settings of one. */
final class PracticeSamples {

    private static final PracticeProfile ARCHIVED = practice("Riverside Practice", null, null, true);
    private static final List<String> ZONES = List.of("America/New_York", "Europe/Berlin", "Europe/London");

    private PracticeSamples() {}

    static Stream<Sample> all() {
        return Stream.concat(choose(), settings());
    }

    private static Stream<Sample> choose() {
        return Stream.of(
                staff(
                        "practice/choose",
                        "typical",
                        "/staff",
                        new ChoosePracticePage(List.of(
                                new ChoosePracticePage.Choice("riverside", "Riverside Practice", false),
                                new ChoosePracticePage.Choice("hillside", HOSTILE, true)))),
                staff("practice/choose", "empty", "/staff", new ChoosePracticePage(List.of())));
    }

    private static Stream<Sample> settings() {
        Map<String, String> values = Map.of(
                "name",
                "Riverside Practice",
                "email",
                "hello@riverside.example",
                "zone",
                "Europe/London",
                "language",
                "en",
                "receptionistsInviteFull",
                "true");
        FormState unconfirmed = refused(Map.of("confirm", HOSTILE), new FieldError("confirm", "confirmation", ""));
        FormState wrong = refused(
                Map.of("name", HOSTILE, "email", "nobody", "zone", "Mars/Olympus"),
                new FieldError("name", "too-long", "", List.of(200)),
                new FieldError("email", "email", ""),
                new FieldError("zone", "zone", ""),
                new FieldError("language", "not-a-choice", ""),
                new FieldError("receptionistsInviteFull", "brand-new-code", ""));
        String path = "/staff/riverside/settings";
        return Stream.of(
                staff("practice/settings", "typical", path, settings(RIVERSIDE, FormState.of(values), true, null)),
                staff("practice/settings", "saved", path, settings(RIVERSIDE, FormState.of(values), true, "saved")),
                staff("practice/settings", "wrong", path, settings(RIVERSIDE, wrong, true, null)),
                staff("practice/settings", "read-only", path, settings(RIVERSIDE, FormState.of(values), false, null)),
                staff("practice/settings", "bare", path, settings(BARE, FormState.of(Map.of()), false, null)),
                staff(
                        "practice/settings",
                        "archived",
                        path,
                        settings(ARCHIVED, FormState.of(values), true, "archived")),
                staff(
                        "practice/settings",
                        "not-confirmed",
                        path,
                        new SettingsPage(RIVERSIDE, FormState.of(values), true, ZONES, unconfirmed, true, null)));
    }

    private static SettingsPage settings(PracticeProfile practice, FormState form, boolean mayChange, String done) {
        return new SettingsPage(practice, form, mayChange, ZONES, FormState.of(Map.of()), mayChange, done);
    }
}
