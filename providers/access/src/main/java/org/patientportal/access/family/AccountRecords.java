package org.patientportal.access.family;

import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patientportal.access.practice.Practices;
import org.patientportal.kernel.AdminPermit;
import org.patientportal.kernel.PracticeId;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.port.Accounts;
import org.patientportal.kernel.port.Accounts.FoundAccount;
import org.patientportal.kernel.port.Audit;
import org.patientportal.kernel.port.AuditEvent;

/** The accounts of the realm and the records that each of them opens, for the realm's admins (APPS-06). */
public final class AccountRecords {

    private static final int MOST_FOUND = 20;
    private static final int MOST_LINKS = 100;

    private final AdminPermit permit;
    private final EntityManager em;
    private final Accounts accounts;
    private final Practices practices;
    private final Links links;
    private final Audit audit;
    private final InstantSource clock;

    public AccountRecords(
            AdminPermit permit,
            EntityManager em,
            Accounts accounts,
            Practices practices,
            Links links,
            Audit audit,
            InstantSource clock) {
        this.permit = permit;
        this.em = em;
        this.accounts = accounts;
        this.practices = practices;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return whether the admin may also change what is shown */
    boolean mayChange() {
        return permit.mayChange();
    }

    /**
     * @param text the beginning of a name, user name or address; nothing is found for a blank one
     * @return at most 20
     */
    List<FoundAccount> search(String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        audit.write(read("account.list", null));
        return accounts.search(text.strip(), MOST_FOUND);
    }

    /** @throws Problem 404 when the realm has no such account */
    FoundAccount account(String id) {
        return accounts.find(id).orElseThrow(() -> audit.refused(read("account.read", null), Problem.notFound()));
    }

    /**
     * @return what the account opens, and what it opened until somebody ended it or its time was over; at most 100
     * @throws Problem 404 when the realm has no such account
     */
    List<AccountRecord> of(String id) {
        account(id);
        audit.write(read("account.read", id));
        return em.createQuery(
                        "select l, p.firstName, p.lastName from PortalLink l join PortalPatient p on p.id = l.patientId"
                                + " where l.accountId = :account" + Links.OPEN_FIRST,
                        Object[].class)
                .setParameter("account", id)
                .setParameter("now", clock.instant())
                .setMaxResults(MOST_LINKS)
                .getResultStream()
                .flatMap(row -> view((Link) row[0], row[1] + " " + row[2]).stream())
                .toList();
    }

    /** Empty for what is left of a practice that has been removed. */
    private Optional<AccountRecord> view(Link link, String patientName) {
        PracticeId practice = link.practice();
        UUID patient = link.patient().value();
        audit.write(new AuditEvent(permit.caller(), practice, link.patient(), "link.read", false, link.id(), null));
        return practices
                .byId(practice)
                .map(profile -> new AccountRecord(
                        profile.alias(),
                        profile.name(),
                        profile.zone().getId(),
                        profile.enabled(),
                        patient,
                        patientName,
                        links.view(link)));
    }

    private AuditEvent read(String action, String account) {
        return new AuditEvent(permit.caller(), null, null, action, false, account, null);
    }
}
