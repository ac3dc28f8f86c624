package org.patientportal.access.invitation;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.patientportal.kernel.EmailAddress;
import org.patientportal.kernel.PracticeId;
import org.patientportal.kernel.port.Accounts;

/**
 * Which accounts with an address belong to the owner of the mailbox beyond doubt. Somebody else may make an account in
 * advance with a patient's address; that Keycloak takes the address for verified says nothing once an invitation is on its
 * way, as the owner then clicks whatever letter comes. So each invitation notes what Keycloak says when the first one to the
 * address is made. Besides, whoever has accepted one has proven the mailbox (INV-07).
 */
final class ProvenAccounts {

    private final EntityManager em;
    private final Accounts accounts;

    ProvenAccounts(EntityManager em, Accounts accounts) {
        this.em = em;
        this.accounts = accounts;
    }

    /**
     * @param practice any practice of the realm
     * @return for a new invitation: those of the first one to that address in the realm which still are
     */
    Set<String> toNote(EmailAddress address, PracticeId practice) {
        Set<String> proven = new HashSet<>(accounts.proven(address));
        if (!proven.isEmpty()) {
            latestTo(address, practice).forEach(before -> proven.retainAll(before.proven()));
        }
        return proven;
    }

    /** @return whether the account is one, before it accepts this invitation */
    boolean include(Invitation invitation, String account) {
        return invitation.proven().contains(account) || hasAccepted(invitation.email(), account);
    }

    private List<Invitation> latestTo(EmailAddress address, PracticeId practice) {
        return em.createQuery(
                        "select i from PortalInvitation i join PortalPractice p on p.id = i.practiceId"
                                + " where i.emailKey = :key and p.realmId ="
                                + " (select own.realmId from PortalPractice own where own.id = :practice)"
                                + " order by i.id desc",
                        Invitation.class)
                .setParameter("key", address.key())
                .setParameter("practice", practice.value())
                .setMaxResults(1)
                .getResultList();
    }

    private boolean hasAccepted(EmailAddress address, String account) {
        return !em.createQuery(
                        "select i.id from PortalInvitation i where i.emailKey = :key and i.accountId = :account"
                                + " and i.decision = ACCEPTED",
                        UUID.class)
                .setParameter("key", address.key())
                .setParameter("account", account)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
