package org.patientportal.keycloak.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.TreeMap;

/**
 * The schemas of the JSON that the APIs take and give, made from the records. A member that is a Java primitive is always
 * there; any other may be absent, for nothing is ever null.
 */
final class Schemas {

    private final Map<String, Schema<?>> all = new TreeMap<>();
    private final ModelConverters converters = new ModelConverters();

    Schemas() {
        ObjectMapper mapper = Json.mapper().copy().setAnnotationIntrospector(new PrimitivesAreRequired());
        converters.addConverter(new ModelResolver(mapper, new SchemaNames()));
    }

    /** @return a schema for that type; for a record a reference to one in {@link #all} */
    Schema<?> of(Type type) {
        ResolvedSchema resolved = converters.resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        if (resolved == null || resolved.schema == null) {
            throw new IllegalStateException("No schema can be made from " + type);
        }
        resolved.referencedSchemas.forEach(all::put);
        return resolved.schema;
    }

    /** By name. */
    Map<String, Schema<?>> all() {
        return all;
    }

    private static final class PrimitivesAreRequired extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasRequiredMarker(AnnotatedMember member) {
            return member.getRawType().isPrimitive() ? Boolean.TRUE : super.hasRequiredMarker(member);
        }
    }
}
