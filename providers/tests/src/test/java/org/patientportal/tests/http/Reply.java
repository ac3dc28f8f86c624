package org.patientportal.tests.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.stream.StreamSupport;

/** What a server answered, to the byte. */
public record Reply(String request, int status, HttpHeaders headers, byte[] body) {

    public String text() {
        return new String(body, UTF_8);
    }

    public JsonNode json() {
        try {
            return Http.JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException("Not JSON: " + this, e);
        }
    }

    /** @return the elements of the JSON array {@code items} */
    public List<JsonNode> items() {
        return StreamSupport.stream(json().path("items").spliterator(), false).toList();
    }

    /** @return the code of the problem, or the empty text */
    public String code() {
        return json().path("code").asText();
    }

    /** @return the codes of the faults of that field, in order */
    public List<String> faults(String field) {
        return StreamSupport.stream(json().path("errors").spliterator(), false)
                .filter(error -> error.path("field").asText().equals(field))
                .map(error -> error.path("code").asText())
                .toList();
    }

    /** @return the header's first value, or the empty text */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** @return this, when it has that status */
    public Reply expect(int expected) {
        if (status != expected) {
            throw new AssertionError("Expected " + expected + " but got " + this);
        }
        return this;
    }

    @Override
    public String toString() {
        return status + " to " + request + ": " + (text().length() > 2000 ? text().substring(0, 2000) + "…" : text());
    }
}
