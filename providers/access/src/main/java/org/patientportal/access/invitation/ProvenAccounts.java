package org.patientportal.access.invitation;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.patientportal.kernel.EmailAddress;
import org.patientportal.kernel.PracticeId;
import org.patientportal.kernel.port.Accounts;

/**
 * Which accounts with an address belong to the owner of the mailbox beyond doubt. Somebody else may make an account in
 * advance with a patient's address; that Keycloak takes the address for verified says nothing once an invitation is on its
 * way, as the owner then clicks whatever letter comes. So the question is answered when an invitation is made: for the first
 * one to an address by what Keycloak says, for each further one by what was known at the one before, and by who has accepted
 * one since, which proves the mailbox (INV-07).
 */
final class ProvenAccounts {

    private static final String TO_ADDRESS = " from PortalInvitation i join PortalPractice p on p.id = i.practiceId"
            + " where i.emailKey = :key"
            + " and p.realmId = (select own.realmId from PortalPractice own where own.id = :practice)";

    private final EntityManager em;
    private final Accounts accounts;

    ProvenAccounts(EntityManager em, Accounts accounts) {
        this.em = em;
        this.accounts = accounts;
    }

    /** @param practice any practice of the realm */
    Set<String> of(EmailAddress address, PracticeId practice) {
        Set<String> proven = accounts.proven(address);
        if (proven.isEmpty()) {
            return proven;
        }
        List<Invitation> before = em.createQuery("select i" + TO_ADDRESS + " order by i.id desc", Invitation.class)
                .setParameter("key", address.key())
                .setParameter("practice", practice.value())
                .setMaxResults(1)
                .getResultList();
        if (before.isEmpty()) {
            return proven;
        }
        Set<String> known = new HashSet<>(before.get(0).proven());
        known.addAll(em.createQuery(
                        "select i.accountId" + TO_ADDRESS + " and i.decision = ACCEPTED and i.accountId in :proven",
                        String.class)
                .setParameter("key", address.key())
                .setParameter("practice", practice.value())
                .setParameter("proven", proven)
                .getResultList());
        known.retainAll(proven);
        return known;
    }
}
