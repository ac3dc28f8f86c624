package org.patientportal.access.profile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patientportal.kernel.DeskNotice;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.PracticeProfile;
import org.patientportal.kernel.StaffPermit;

/** Tells staff in which records somebody asks for a change. */
public final class ProfileChangesNotice implements DeskNotice {

    private static final int NAMED = 5;

    private final ProfileChanges changes;

    public ProfileChangesNotice(ProfileChanges changes) {
        this.changes = changes;
    }

    @Override
    public Optional<Html> of(StaffPermit permit) {
        List<Row> records = changes.waiting(NAMED + 1);
        boolean more = records.size() > NAMED;
        return records.isEmpty()
                ? Optional.empty()
                : Optional.of(new Html(
                        "portal/profile/notice.ftl",
                        new Waiting(permit.practice(), more ? records.subList(0, NAMED) : records, more)));
    }

    /**
     * @param records those that wait longest first, at most 5; once they are settled the next ones come up
     * @param more whether there are others
     */
    public record Waiting(PracticeProfile practice, List<Row> records, boolean more) {}

    /** @param name as the practice has it */
    public record Row(UUID id, String name) {}
}
