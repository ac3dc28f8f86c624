package org.patientportal.access.family;

import jakarta.ws.rs.GET;
import org.patientportal.kernel.Endpoint;
import org.patientportal.kernel.Slice;

/** {@code /accounts/{account}/links} of the staff API, for the realm's admins. */
public final class AccountLinksResource {

    private final AccountRecords records;
    private final String account;

    public AccountLinksResource(AccountRecords records, String account) {
        this.records = records;
        this.account = account;
    }

    @GET
    @Endpoint("The patients that an account may see, or could until it was ended, in all practices; at most 100.")
    public Slice<AccountRecord> list() {
        return Slice.whole(records.of(account));
    }
}
