package org.patientportal.tests.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/**
 * Every endpoint, JSON and pages, against every kind of hostile request: one test for each column, which also shows that the
 * column sees its twin.
 */
@PortalTest
class HostileMatrixIT {

    private final GuardedClinic guarded;
    private final List<Target> table = EndpointTable.targets();
    private List<Column> withoutSignIn;
    private List<Column> strangers;
    private List<Column> levels;
    private List<Column> revocations;
    private List<Column> requests;

    HostileMatrixIT(Clinic clinic) {
        this.guarded = new GuardedClinic(clinic);
    }

    @BeforeAll
    void everybodySignsIn() {
        Columns columns = new Columns(guarded, table);
        withoutSignIn = columns.withoutSignIn();
        strangers = columns.strangers();
        levels = columns.levels();
        revocations = columns.revocations();
        requests = columns.requests();
    }

    @Requirement("SEC-03")
    @Test
    void every_endpoint_has_a_row_and_every_row_an_endpoint() {
        assertThat(EndpointTable.withoutRow(EndpointTable.endpoints())).isEmpty();
        assertThat(EndpointTable.withoutEndpoint(EndpointTable.endpoints())).isEmpty();
    }

    @Test
    void an_endpoint_without_a_row_is_seen() {
        assertThat(EndpointTable.withoutRow(Twins.endpoints())).hasSameSizeAs(Twins.endpoints());
    }

    /** The levels' column is left out: its rows come with what only full access opens. */
    @Test
    void every_column_has_rows() {
        assertThat(Stream.of(withoutSignIn, strangers, revocations, requests).flatMap(List::stream))
                .allSatisfy(column -> assertThat(table).as(column.name()).anyMatch(column::fits));
    }

    @Test
    void an_endpoint_that_falls_over_is_seen() {
        Target twin = Twins.of("fallsOver", Guard.PUBLIC);

        Reply reply = guarded.ask(twin, guarded.riverside()).send();

        assertThat(Verdict.on(twin, reply, 500, Visitor.NOBODY)).isPresent();
    }

    @Requirement({"SEC-01", "SEC-03", "SEC-06"})
    @TestFactory
    Stream<DynamicTest> nobody_gets_in_without_a_sign_in() {
        return each(withoutSignIn);
    }

    @Requirement({"SEC-01", "SEC-02", "SEC-03", "SEC-06"})
    @TestFactory
    Stream<DynamicTest> nobody_gets_where_they_have_no_business() {
        return each(strangers);
    }

    @Requirement({"LVL-04", "LVL-05"})
    @TestFactory
    Stream<DynamicTest> what_takes_full_access_is_closed_to_limited_accounts() {
        return each(levels);
    }

    @Requirement({"LVL-04", "SEC-02", "SEC-06"})
    @TestFactory
    Stream<DynamicTest> rights_end_with_the_next_request() {
        return each(revocations);
    }

    @Requirement({"SEC-02", "SEC-06"})
    @TestFactory
    Stream<DynamicTest> nobody_is_made_to_send_what_they_did_not_mean() {
        return each(requests);
    }

    /** The twin comes last, after the table: what is sent to it must be caught, and for the promise that it breaks. */
    private Stream<DynamicTest> each(List<Column> columns) {
        return columns.stream()
                .map(column -> dynamicTest(column.name(), () -> {
                    List<String> before = guarded.state();
                    String twin = column.twin().name();

                    Map<Boolean, List<String>> faults =
                            column
                                    .attack(Stream.concat(table.stream(), Stream.of(column.twin()))
                                            .toList())
                                    .stream()
                                    .collect(Collectors.partitioningBy(fault -> fault.startsWith(twin)));

                    assertThat(faults.get(false)).as(column.name()).isEmpty();
                    assertThat(guarded.state())
                            .as("the clinic after " + column.name())
                            .isEqualTo(before);
                    assertThat(faults.get(true))
                            .as("the twin of " + column.name())
                            .isNotEmpty()
                            .allSatisfy(fault -> assertThat(fault).doesNotContainPattern("got [45]\\d\\d"));
                }));
    }
}
