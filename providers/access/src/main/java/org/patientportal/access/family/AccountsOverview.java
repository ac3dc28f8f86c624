package org.patientportal.access.family;

import java.util.List;
import java.util.UUID;
import org.patientportal.kernel.AccessLevel;
import org.patientportal.kernel.FormState;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.RecordSection;
import org.patientportal.kernel.StaffAction;
import org.patientportal.kernel.StaffPermit;
import org.patientportal.kernel.Wire;

/** The section "Linked accounts" of a record's overview: who sees the record, by which door, until when, and a way to end it. */
public final class AccountsOverview implements RecordSection {

    private static final Refused NOTHING_REFUSED = new Refused(null, null, null);

    /**
     * What was tried in vain.
     *
     * @param link whose form it was
     * @param form with its faults, or null
     * @param problem the code of what is wrong with the whole, or null
     */
    record Refused(UUID link, FormState form, String problem) {}

    private final Links links;

    public AccountsOverview(Links links) {
        this.links = links;
    }

    @Override
    public Html of(StaffPermit permit, PatientId patient) {
        return of(permit, patient, NOTHING_REFUSED);
    }

    /** @param refused what the person has just tried in vain */
    Html of(StaffPermit permit, PatientId patient, Refused refused) {
        List<AccountsSection.Row> rows = links.of(patient).stream()
                .map(link -> row(permit, link, link.id().equals(refused.link()) ? refused.form() : null))
                .toList();
        return new Html(
                "portal/family/accounts.ftl",
                new AccountsSection(permit.practice(), patient.value(), rows, refused.problem()));
    }

    /** The same rules as those of the verbs; what they would refuse is not offered. */
    private static AccountsSection.Row row(StaffPermit permit, LinkView link, FormState refused) {
        boolean manages = permit.allows(StaffAction.MANAGE_PORTAL_ACCESS);
        boolean full = link.level().equals(Wire.name(AccessLevel.FULL));
        AccessLevel restored = link.endable() || full ? AccessLevel.FULL : AccessLevel.LIMITED;
        boolean ended = link.endedBy() != null;
        AccessLevel kept = full ? AccessLevel.FULL : AccessLevel.LIMITED;
        return new AccountsSection.Row(
                link,
                manages && link.limitable(),
                manages && link.endable(),
                manages && link.restorable() && permit.allows(StaffAction.giving(restored)),
                manages && !ended && link.account() != null && permit.allows(StaffAction.giving(kept)),
                refused != null
                        ? refused
                        : FormState.of(NewGrant.of(link, permit.practice().zone())));
    }
}
