package org.patientportal.keycloak.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EndpointsTest {

    private static final String PREFIX = "/realms/{realm}/sample/";

    @Test
    void everyMethodIsFoundInOrderOfItsPath() {
        assertThat(Endpoints.of(SampleApi.class, PREFIX))
                .extracting(endpoint -> endpoint.httpMethod() + " " + endpoint.pathTemplate())
                .containsExactly(
                        "GET /realms/{realm}/sample/shelves/{shelf}/books",
                        "POST /realms/{realm}/sample/shelves/{shelf}/books",
                        "PUT /realms/{realm}/sample/shelves/{shelf}/books/{book}",
                        "GET /realms/{realm}/sample/version");
    }

    @Test
    void parametersOfPrefixLocatorsAndMethodAreNamedInOrder() {
        assertThat(Endpoints.of(SampleApi.class, PREFIX))
                .filteredOn(endpoint -> endpoint.httpMethod().equals("PUT"))
                .singleElement()
                .satisfies(put -> {
                    assertThat(put.pathParameters()).isEqualTo(List.of("realm", "shelf", "book"));
                    assertThat(put.method().getName()).isEqualTo("change");
                });
    }

    /** Anything else would be written by Keycloak's JSON, which makes numbers of instants. */
    @Test
    void everyAnswerIsARecordOfOursOrSaysItselfWhatItIs() {
        assertThat(Stream.of(
                                Endpoints.of(PatientApi.class, "/realms/{realm}/patient-portal/api"),
                                Endpoints.of(StaffApi.class, "/admin/realms/{realm}/patient-portal"))
                        .flatMap(List::stream)
                        .map(endpoint -> endpoint.method().getReturnType()))
                .isNotEmpty()
                .allMatch(type -> type == void.class
                        || type == Response.class
                        || type.getName().startsWith("org.patientportal."));
    }

    @Test
    void aTreeWithoutAnEndIsRefused() {
        assertThatThrownBy(() -> Endpoints.of(SampleApi.Loop.class, PREFIX))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Loop is reached from itself, at /realms/{realm}/sample/again");
    }

    @Test
    void aLocatorThatDoesNotSayWhereItLeadsIsRefused() {
        assertThatThrownBy(() -> Endpoints.of(SampleApi.Vague.class, PREFIX))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("somewhere() has to return the concrete class");
    }

    @Test
    void aMethodThatTheServerWouldIgnoreIsRefused() {
        assertThatThrownBy(() -> Endpoints.of(SampleApi.Hidden.class, PREFIX))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("unheard() is not public");
    }
}
