package org.patientportal.keycloak.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.patientportal.kernel.Form;
import org.patientportal.kernel.Problem;

/**
 * JSON of the portal's own records: instants as RFC 3339 text, what is unknown absent, unknown members refused. Keycloak's
 * own JSON is left as it is. An absent body needs no content type and is read as null.
 */
@Provider
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public final class JsonBodies implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    private static final int LONGEST = 256 * 1024;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            // A switch that is left out must never count as "off".
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return isOurs(type) && type != Form.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return isOurs(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] bytes = body.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw Problem.malformed("The body is too long.");
        }
        if (bytes.length == 0) {
            return null;
        }
        if (!MediaType.APPLICATION_JSON_TYPE.isCompatible(mediaType)) {
            throw new NotSupportedException();
        }
        try {
            return JSON.readValue(bytes, JSON.constructType(genericType));
        } catch (IOException fault) {
            throw Problem.malformed("The body is not the JSON expected here: " + whatIsWrong(fault));
        }
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(JSON.writeValueAsBytes(value));
    }

    /** Names the member, and never quotes what was sent or a class. */
    private static String whatIsWrong(IOException fault) {
        if (fault instanceof com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException unknown) {
            return "the member '" + unknown.getPropertyName() + "' is not known.";
        }
        if (fault instanceof com.fasterxml.jackson.databind.JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return "the member '" + mapping.getPath().get(0).getFieldName() + "' is missing or has the wrong type.";
        }
        return "it cannot be parsed.";
    }

    private static boolean isOurs(Class<?> type) {
        return type.getPackageName().startsWith("org.patientportal.");
    }
}
