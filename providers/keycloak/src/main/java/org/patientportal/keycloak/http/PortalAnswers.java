package org.patientportal.keycloak.http;

import static org.keycloak.models.BrowserSecurityHeaders.STRICT_TRANSPORT_SECURITY;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.Problem;
import org.patientportal.keycloak.directory.KeycloakSignInRules;
import org.patientportal.keycloak.pages.Addresses;
import org.patientportal.keycloak.pages.ContentPolicy;
import org.patientportal.keycloak.pages.PageRenderer;
import org.patientportal.keycloak.pages.ProblemPage;
import org.patientportal.keycloak.pages.WaitPage;

/**
 * The last hand on every answer of the portal: pages are rendered, refusals get the form the caller reads, an error ends
 * the transaction, and the security headers are set. Runs before Keycloak's own header filter (priority 10), in whose place
 * it sets them, and before Keycloak closes the session (priority 1).
 */
@Provider
@PreMatching
@Priority(20)
public final class PortalAnswers implements ContainerResponseFilter {

    private static final Logger LOG = Logger.getLogger(PortalAnswers.class);

    private static final Annotation[] NO_ANNOTATIONS = {};
    private static final MediaType PROBLEM = new MediaType("application", "problem+json");

    private static final Map<String, String> PAGE_HEADERS = Map.of(
            ContentPolicy.HEADER,
            ContentPolicy.PAGE,
            ContentPolicy.FRAME_HEADER,
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=()");

    private static final Map<String, String> ALL_HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Cache-Control", "no-store",
            "X-Robots-Tag", "none");

    @Context
    KeycloakSession session;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        PortalRequest kind = PortalRequest.of(session);
        // Without a realm there is no portal: Keycloak's own answer says so.
        if (kind == PortalRequest.OTHER
                || kind == PortalRequest.PAGE && session.getContext().getRealm() == null) {
            return;
        }
        if (response.getStatus() >= 400) {
            session.getTransactionManager().setRollbackOnly();
            if (!(response.getEntity() instanceof Html)) {
                refuse(kind, response);
            }
        }
        if (response.getEntity() instanceof Html html) {
            show(html, response);
        }
        headers(kind, response);
    }

    /** RFC 6750, and RFC 9470 where another sign-in would help. */
    private static String challenge(ProblemBody body) {
        return body.code().equals(Problem.SECOND_FACTOR_NEEDED)
                ? "Bearer error=\"insufficient_user_authentication\", acr_values=\"" + KeycloakSignInRules.SECOND_FACTOR
                        + "\""
                : "Bearer";
    }

    /** Gives the refusal the form that its reader expects, whoever refused: the domain, JAX-RS or Keycloak. */
    private void refuse(PortalRequest kind, ContainerResponseContext response) {
        int status = response.getStatus();
        ProblemBody body = response.getEntity() instanceof ProblemBody problem ? problem : plain(status);
        if (kind == PortalRequest.API) {
            if (status == 401) {
                response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, challenge(body));
            }
            response.setEntity(body, NO_ANNOTATIONS, PROBLEM);
        } else if (status == 429 && response.getHeaders().getFirst(HttpHeaders.RETRY_AFTER) instanceof Long seconds) {
            response.setEntity(WaitPage.of(Duration.ofSeconds(seconds)));
        } else {
            String home = new Addresses(session).below().startsWith("/staff") ? "/staff" : "/";
            response.setEntity(new Html("portal/problem.ftl", new ProblemPage(status, body.code(), home)));
        }
    }

    private void show(Html html, ContainerResponseContext response) {
        String text;
        try {
            text = new PageRenderer(session).render(html);
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "The page %s cannot be shown", html.template());
            session.getTransactionManager().setRollbackOnly();
            response.setStatus(500);
            text =
                    "<!doctype html><html lang=\"en\"><title>Error</title><p>Something went wrong. Please try again later.";
        }
        response.setEntity(text, NO_ANNOTATIONS, new MediaType("text", "html", "utf-8"));
    }

    private void headers(PortalRequest kind, ContainerResponseContext response) {
        session.getProvider(SecurityHeadersProvider.class).options().skipHeaders();
        MultivaluedMap<String, Object> headers = response.getHeaders();
        ALL_HEADERS.forEach(headers::putSingle);
        // A request that Keycloak refused early has no realm.
        RealmModel realm = session.getContext().getRealm();
        String transport = realm == null
                ? STRICT_TRANSPORT_SECURITY.getDefaultValue()
                : realm.getBrowserSecurityHeaders().get(STRICT_TRANSPORT_SECURITY.getKey());
        if (transport != null && !transport.isEmpty()) {
            headers.putSingle(STRICT_TRANSPORT_SECURITY.getHeaderName(), transport);
        }
        if (kind == PortalRequest.PAGE) {
            // a page that needs another policy than most has set it already
            PAGE_HEADERS.forEach((name, value) -> {
                if (!headers.containsKey(name)) {
                    headers.putSingle(name, value);
                }
            });
            if (headers.containsKey(HttpHeaders.CONTENT_DISPOSITION)) {
                headers.putSingle(ContentPolicy.HEADER, ContentPolicy.FILE);
            }
        } else {
            headers.putSingle(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        }
    }

    private static ProblemBody plain(int status) {
        return switch (status) {
            case 401 -> ProblemBody.of(status, "unauthenticated", "A valid access token is needed.", List.of());
            case 403 -> ProblemBody.of(status, "forbidden", "You may not do this.", List.of());
            case 404 -> ProblemBody.of(status, "not-found", "There is nothing here, or not for you.", List.of());
            case 405 -> ProblemBody.of(status, "method-not-allowed", "This method is not offered here.", List.of());
            case 406, 415 -> ProblemBody.of(status, "media-type", "Send and accept application/json.", List.of());
            case 400 -> ProblemBody.of(status, "malformed", "The request cannot be understood.", List.of());
            default ->
                status >= 500
                        ? ProblemBody.of(status, "server-error", "Something went wrong; try again later.", List.of())
                        : ProblemBody.of(status, "refused", "The request was refused.", List.of());
        };
    }
}
