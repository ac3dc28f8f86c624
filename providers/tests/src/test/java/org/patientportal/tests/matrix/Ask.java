package org.patientportal.tests.matrix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.http.SenderAddress;

/** One request, made as the endpoint's own clients make it unless told otherwise. No redirect is followed. */
final class Ask {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");
    private static final Map<String, String> ANY_FORM =
            Map.of("firstName", "Eve", "lastName", "Mallory", "enabled", "false");

    private final Target target;
    private final Map<String, String> ids;
    private final HttpRequest.Builder request;
    private String method;
    private Object body;
    private Visitor visitor = Visitor.NOBODY;

    /** @param ids by the names of the parameters; a body may name them in braces, too */
    Ask(Target target, String url, Map<String, String> ids) {
        this.target = target;
        this.ids = ids;
        this.method = target.endpoint().httpMethod();
        this.body = target.body();
        this.request = Http.request(url)
                .header("Accept", target.page() ? "text/html" : "application/json")
                .header(SenderAddress.HEADER, SenderAddress.next());
    }

    Ask by(Visitor visitor) {
        this.visitor = visitor;
        return this;
    }

    Ask method(String method) {
        this.method = method;
        return this;
    }

    /** Another address than the target's own. */
    Ask at(String url) {
        request.uri(URI.create(url));
        return this;
    }

    Ask header(String name, String value) {
        request.header(name, value);
        return this;
    }

    /** @param body JSON, or the fields of a form */
    Ask body(Object body) {
        this.body = body;
        return this;
    }

    Reply send() {
        if (!visitor.token().isEmpty()) {
            request.header("Authorization", "Bearer " + visitor.token());
        }
        if (!visitor.cookies().isEmpty()) {
            request.header("Cookie", visitor.cookies());
        }
        return Http.send(request.method(method, content()));
    }

    private BodyPublisher content() {
        if (WITHOUT_BODY.contains(method) || body == null && !target.page()) {
            return BodyPublishers.noBody();
        }
        request.header("Content-Type", target.page() ? "application/x-www-form-urlencoded" : "application/json");
        return BodyPublishers.ofString(target.page() ? form() : json());
    }

    private String form() {
        Map<String, String> fields = new LinkedHashMap<>(ANY_FORM);
        if (body instanceof Map<?, ?> own) {
            own.forEach((name, value) -> fields.put(String.valueOf(name), String.valueOf(value)));
        }
        if (visitor.csrf() != null) {
            fields.put("csrf", visitor.csrf());
        }
        return Http.encode(fields);
    }

    private String json() {
        try {
            String text = JSON.writeValueAsString(body);
            for (Map.Entry<String, String> id : ids.entrySet()) {
                text = text.replace("{" + id.getKey() + "}", id.getValue());
            }
            return text;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
