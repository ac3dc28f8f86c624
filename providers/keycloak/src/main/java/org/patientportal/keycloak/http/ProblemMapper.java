package org.patientportal.keycloak.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.patientportal.kernel.Problem;

/** Turns a problem into an answer; {@link PortalAnswers} gives it its form and ends the transaction. */
@Provider
public final class ProblemMapper implements ExceptionMapper<Problem> {

    @Override
    public Response toResponse(Problem problem) {
        Response.ResponseBuilder answer = Response.status(problem.status()).entity(ProblemBody.of(problem));
        problem.retryAfter().ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, wait.toSeconds()));
        return answer.build();
    }
}
