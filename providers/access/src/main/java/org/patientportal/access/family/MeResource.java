package org.patientportal.access.family;

import jakarta.ws.rs.GET;
import java.util.List;
import org.patientportal.kernel.Caller;
import org.patientportal.kernel.Endpoint;

/** {@code /api/me}. */
public final class MeResource {

    private final Caller caller;
    private final LinkedRecords records;

    public MeResource(Caller caller, LinkedRecords records) {
        this.caller = caller;
        this.records = records;
    }

    @GET
    @Endpoint(
            "The account that is signed in, and the records it may see; the chosen one alone for a token with a patient's record.")
    public Me read() {
        return new Me(new Account(caller.actor().accountId(), caller.name(), caller.email()), records.all());
    }

    /** @param records at most 100, by name */
    public record Me(Account account, List<RecordView> records) {}

    public record Account(String id, String name, String email) {}
}
