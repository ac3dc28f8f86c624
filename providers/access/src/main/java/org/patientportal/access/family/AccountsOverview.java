package org.patientportal.access.family;

import java.util.List;
import org.patientportal.kernel.AccessLevel;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.OverviewSection;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.StaffAction;
import org.patientportal.kernel.StaffPermit;
import org.patientportal.kernel.Wire;

/** The section "Accounts with access" of a record's overview: who sees the record, by which door, and a way to end it. */
public final class AccountsOverview implements OverviewSection {

    private final Links links;

    public AccountsOverview(Links links) {
        this.links = links;
    }

    @Override
    public Html of(StaffPermit permit, PatientId patient) {
        return of(permit, patient, null);
    }

    /** @param problem the code of what has just been refused, or null */
    Html of(StaffPermit permit, PatientId patient, String problem) {
        List<AccountsSection.Row> rows =
                links.of(patient).stream().map(link -> row(permit, link)).toList();
        return new Html(
                "portal/family/accounts.ftl", new AccountsSection(permit.practice(), patient.value(), rows, problem));
    }

    /** The same rules as those of the verbs; what they would refuse is not offered. */
    private static AccountsSection.Row row(StaffPermit permit, LinkView link) {
        boolean manages = permit.allows(StaffAction.MANAGE_PORTAL_ACCESS);
        boolean open = link.status().equals(Wire.name(Link.Status.ACTIVE));
        boolean full = link.level().equals(Wire.name(AccessLevel.FULL));
        AccessLevel restored = open || full ? AccessLevel.FULL : AccessLevel.LIMITED;
        boolean mayGive = permit.allows(StaffAction.giving(restored));
        return new AccountsSection.Row(
                link, manages && open && full, manages && open, manages && mayGive && link.restorable());
    }
}
