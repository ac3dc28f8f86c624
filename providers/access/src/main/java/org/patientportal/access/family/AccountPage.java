package org.patientportal.access.family;

import java.time.ZoneId;
import java.util.List;
import org.patientportal.kernel.port.Accounts.FoundAccount;

/** An account of the realm, with the records that it opens or once opened; the open ones first. */
public record AccountPage(FoundAccount account, List<Row> records) {

    /** A record, with what this admin may do about the access to it now. */
    public record Row(AccountRecord record, ZoneId zone, boolean mayLimit, boolean mayEnd, boolean mayRestore) {}
}
