package org.patientportal.keycloak.pages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.patientportal.kernel.Form;
import org.patientportal.kernel.Problem;

/**
 * Reads submitted pages, and nothing that another site made the browser submit: the session's CSRF value must come along,
 * and a browser that says where the request comes from must say "from here".
 */
@Provider
@Consumes(MediaType.WILDCARD)
public final class FormReader implements MessageBodyReader<Form> {

    private static final int LONGEST = 64 * 1024;

    @Context
    KeycloakSession session;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Form.class;
    }

    @Override
    public Form readFrom(
            Class<Form> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        // Claims every media type, or Keycloak's JSON reader would make a form of JSON without any check.
        if (!MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(mediaType)) {
            throw new NotSupportedException();
        }
        byte[] bytes = body.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw Problem.malformed("The form is too long.");
        }
        Map<String, String> values = decode(new String(bytes, StandardCharsets.UTF_8));
        PageVisit visit = PageVisit.of(session);
        String site = headers.getFirst("Sec-Fetch-Site");
        boolean foreign = site != null && !site.equals("same-origin") && !site.equals("none");
        if (visit == null || foreign || !visit.accepts(values.get("csrf"))) {
            throw Problem.forbidden("csrf", "The form did not come from a page of this sign-in; open the page again.");
        }
        return new Form(values);
    }

    /** A field that comes more than once counts as not sent, because one cannot know which was meant. */
    private static Map<String, String> decode(String text) {
        Map<String, String> values = new HashMap<>();
        Set<String> doubled = new HashSet<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && values.put(part(pair.substring(0, equals)), part(pair.substring(equals + 1))) != null) {
                doubled.add(part(pair.substring(0, equals)));
            }
        }
        values.keySet().removeAll(doubled);
        return values;
    }

    private static String part(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException garbage) {
            throw Problem.malformed("The form is not encoded as a form.");
        }
    }
}
