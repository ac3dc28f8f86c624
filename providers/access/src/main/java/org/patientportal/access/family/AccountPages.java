package org.patientportal.access.family;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.ZoneId;
import java.util.List;
import org.patientportal.kernel.Html;

/** {@code /accounts}: which records an account opens, for the realm's admins (APPS-06). */
public final class AccountPages {

    private final AccountRecords records;

    public AccountPages(AccountRecords records) {
        this.records = records;
    }

    @GET
    public Html search(@QueryParam("search") String text) {
        return new Html(
                "portal/family/account-search.ftl",
                new AccountSearchPage(text == null ? "" : text, records.search(text)));
    }

    @GET
    @Path("{account}")
    public Html account(@PathParam("account") String id) {
        List<AccountPage.Row> rows = records.of(id).stream().map(this::row).toList();
        return new Html("portal/family/account.ftl", new AccountPage(records.account(id), rows));
    }

    /** The same rules as those of the verbs; what they would refuse is not offered. */
    private AccountPage.Row row(AccountRecord record) {
        LinkView link = record.link();
        boolean may = records.mayChange() && record.practiceOpen();
        return new AccountPage.Row(
                record,
                ZoneId.of(record.zone()),
                may && link.limitable(),
                may && link.endable(),
                may && link.restorable());
    }
}
