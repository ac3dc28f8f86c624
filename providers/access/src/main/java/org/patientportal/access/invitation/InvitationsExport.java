package org.patientportal.access.invitation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.patientportal.kernel.ExportSection;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.Slice;
import org.patientportal.kernel.StaffPermit;

/** All invitations of one kind to the record, page by page. */
public final class InvitationsExport implements ExportSection {

    private static final int ROWS = 100;

    private final String name;
    private final Invitations invitations;

    /** @param name the name of the part: "invitations" or "access-links" */
    public InvitationsExport(String name, Invitations invitations) {
        this.name = name;
        this.invitations = invitations;
    }

    @Override
    public Part of(StaffPermit permit, PatientId patient) {
        List<InvitationView> rows = new ArrayList<>();
        String next = null;
        do {
            Slice<InvitationView> slice =
                    invitations.history(patient, next == null ? null : UUID.fromString(next), ROWS);
            rows.addAll(slice.items());
            next = slice.next();
        } while (next != null);
        return new Part(name, "portal/invitation/invitations-export.ftl", rows);
    }
}
