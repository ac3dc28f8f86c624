package org.patientportal.access.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.patientportal.kernel.StaffAction;
import org.patientportal.kernel.StaffRole;

/** The published table role x action says what the code does, cell by cell (SEC-06). */
class RoleTableTest {

    private static final List<StaffRole> COLUMNS = List.of(
            StaffRole.PORTAL_ADMIN,
            StaffRole.PRACTITIONER,
            StaffRole.RECEPTIONIST,
            StaffRole.REALM_ADMIN,
            StaffRole.REALM_VIEWER);

    private static final Map<StaffAction, String> ROWS = new EnumMap<>(Map.ofEntries(
            Map.entry(StaffAction.READ_PATIENTS, "read patients, their invitations and links"),
            Map.entry(StaffAction.ADD_PATIENT, "add a patient"),
            Map.entry(
                    StaffAction.DECIDE_PROFILE_CHANGES, "take over or decline what somebody wants changed in a record"),
            Map.entry(
                    StaffAction.MANAGE_PORTAL_ACCESS,
                    "enable or disable the portal for a patient, revoke an invitation or a medical access link, settle a request for a new link, limit or end an account's access"),
            Map.entry(
                    StaffAction.INVITE_LIMITED,
                    "send or print an invitation at the limited level, restore or change an access of that level"),
            Map.entry(
                    StaffAction.INVITE_FULL,
                    "send or print an invitation at the full level, restore or change an access of that level"),
            Map.entry(StaffAction.SEND_ACCESS_LINK, "send a medical access link"),
            Map.entry(StaffAction.READ_SETTINGS, "read the practice's settings"),
            Map.entry(StaffAction.CHANGE_SETTINGS, "change the practice's settings"),
            Map.entry(StaffAction.EXPORT_PATIENT, "export all data of a patient"),
            Map.entry(StaffAction.ERASE_PATIENT, "erase a patient, where the practice's settings allow it"),
            Map.entry(StaffAction.ARCHIVE_PRACTICE, "archive the practice, or open it again")));

    @Test
    void the_published_table_is_the_one_in_force() throws Exception {
        List<String> published = Files.readAllLines(Path.of("../docs/access-model.md")).stream()
                .filter(line -> ROWS.values().stream().anyMatch(row -> line.startsWith("| " + row + " |")))
                .toList();

        List<String> inForce = new ArrayList<>();
        for (StaffAction action : StaffAction.values()) {
            StringBuilder line = new StringBuilder("| " + ROWS.get(action) + " |");
            COLUMNS.forEach(role -> line.append(' ').append(cell(action, role)).append(" |"));
            inForce.add(line.toString());
        }
        assertThat(published).containsExactlyElementsOf(inForce);
    }

    private static String cell(StaffAction action, StaffRole role) {
        if (Staff.of(role, false).allows(action)) {
            return "yes";
        }
        return Staff.of(role, true).allows(action) ? "only where the practice's settings say so" : "no";
    }

    /** Permits as they would be issued. */
    private static final class Staff {

        static PracticeStaff of(StaffRole role, boolean receptionistsInviteFull) {
            return new PracticeStaff(
                    new org.patientportal.kernel.PracticeProfile(
                            null,
                            "riverside",
                            "Riverside",
                            null,
                            null,
                            null,
                            "en",
                            receptionistsInviteFull,
                            false,
                            false,
                            false,
                            true),
                    null,
                    Set.of(role),
                    null);
        }
    }
}
