package org.patientportal.keycloak.http;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a type is called in the document: its simple name, with that of the record or resource around it in front where that
 * says more ({@code PatientView.PortalAccess} is PatientViewPortalAccess). Two types of one name are refused.
 */
final class SchemaNames extends TypeNameResolver {

    private final Map<String, Class<?>> taken = new HashMap<>();

    @Override
    protected String nameForClass(JavaType type, Set<Options> options) {
        return getNameOfClass(type.getRawClass());
    }

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        return getNameOfClass(type);
    }

    @Override
    protected String getNameOfClass(Class<?> type) {
        String name = type.getSimpleName();
        if (type.getEnclosingClass() != null) {
            String around = getNameOfClass(type.getEnclosingClass()).replaceFirst("Resource$", "");
            name = name.startsWith(around) ? name : around + name;
        }
        Class<?> other = taken.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException(type + " and " + other + " have one name in the API: " + name);
        }
        return name;
    }
}
