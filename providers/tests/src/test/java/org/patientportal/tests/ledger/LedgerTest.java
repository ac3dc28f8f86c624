package org.patientportal.tests.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LedgerTest {

    private final Ledger ledger = new Ledger();

    @Test
    void a_requirement_is_listed_with_each_test_and_its_outcome() {
        ledger.note("INV-04", "MailIT.arrives", Ledger.Outcome.PASSED);
        ledger.note("INV-04", "MailIT.hasTwoParts", Ledger.Outcome.SKIPPED);
        ledger.note("INV-01", "PageIT.shows", Ledger.Outcome.FAILED);

        assertThat(ledger.text().lines())
                .containsExactly(
                        "INV-01   FAILED  PageIT.shows",
                        "INV-04   PASSED  MailIT.arrives",
                        "INV-04   SKIPPED MailIT.hasTwoParts");
    }

    @Test
    void a_test_that_runs_often_counts_as_its_worst_run() {
        ledger.note("INV-08", "RaceIT.three", Ledger.Outcome.PASSED);
        ledger.note("INV-08", "RaceIT.three", Ledger.Outcome.FAILED);
        ledger.note("INV-08", "RaceIT.three", Ledger.Outcome.PASSED);

        assertThat(ledger.text()).isEqualToIgnoringNewLines("INV-08   FAILED  RaceIT.three");
    }
}
