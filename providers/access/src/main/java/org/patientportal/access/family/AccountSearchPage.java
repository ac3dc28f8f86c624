package org.patientportal.access.family;

import java.util.List;
import org.patientportal.kernel.port.Accounts.FoundAccount;

/**
 * Accounts of the realm.
 *
 * @param search what was typed, never null
 * @param accounts at most 20
 */
public record AccountSearchPage(String search, List<FoundAccount> accounts) {}
