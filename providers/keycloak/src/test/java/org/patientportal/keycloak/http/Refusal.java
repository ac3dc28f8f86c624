package org.patientportal.keycloak.http;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.patientportal.kernel.Wire;

/** How the APIs say no. The document describes each once, and the operations refer to it. */
enum Refusal {
    INVALID("400", "Something that was sent cannot be accepted; see code and errors."),
    UNAUTHENTICATED("401", "There is no usable token."),
    FORBIDDEN("403", "The token has another audience, or its owner lacks the role."),
    NOT_FOUND("404", "There is nothing here, or not for this caller."),
    CONFLICT("409", "It clashes with the present state; see code.");

    private final String status;
    private final String when;

    Refusal(String status, String when) {
        this.status = status;
        this.when = when;
    }

    /**
     * @param changes whether the operation changes something
     * @param asks whether it takes values in its query
     */
    static Stream<Refusal> of(boolean changes, boolean asks) {
        return Arrays.stream(values())
                .filter(refusal -> refusal != CONFLICT || changes)
                .filter(refusal -> refusal != INVALID || changes || asks);
    }

    static Map<String, ApiResponse> all(Schemas schemas) {
        Map<String, ApiResponse> all = new TreeMap<>();
        for (Refusal refusal : values()) {
            MediaType body = new MediaType().schema(schemas.of(ProblemBody.class));
            all.put(
                    Wire.name(refusal),
                    new ApiResponse()
                            .description(refusal.when)
                            .content(new Content().addMediaType("application/problem+json", body)));
        }
        return all;
    }

    void addTo(ApiResponses answers) {
        answers.addApiResponse(status, new ApiResponse().$ref("#/components/responses/" + Wire.name(this)));
    }
}
