package org.patientportal.keycloak.http;

import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.Yaml;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import jakarta.ws.rs.PathParam;
import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes the OpenAPI document of both JSON APIs while the project is built, from the classes that answer. Run as a program with
 * two arguments: the JSON file that goes into the jar, and the YAML file for people.
 */
public final class OpenApiDocument {

    static final String PATIENT_API = "/realms/{realm}/patient-portal/api";
    static final String STAFF_API = "/admin/realms/{realm}/patient-portal";

    /** Rises when something is added (second number) or breaks (first number). */
    private static final String API_VERSION = "0.1";

    private static final String TOKEN = "token";

    private OpenApiDocument() {}

    public static void main(String[] files) throws IOException {
        OpenAPI document = ofBothApis();
        write(Path.of(files[0]), json(document));
        write(Path.of(files[1]), yaml(document));
    }

    static OpenAPI ofBothApis() {
        return of(Stream.concat(
                        Endpoints.of(PatientApi.class, PATIENT_API).stream(),
                        Endpoints.of(StaffApi.class, STAFF_API).stream())
                .toList());
    }

    static OpenAPI of(List<EndpointMethod> endpoints) {
        Schemas schemas = new Schemas();
        Map<String, Class<?>> parameters = parameterTypes(endpoints);
        Set<String> operationIds = new HashSet<>();
        Paths paths = new Paths();
        for (EndpointMethod endpoint : endpoints) {
            var operation = new OpenApiOperation(endpoint, endpoints, schemas).describe(parameters);
            if (!operationIds.add(operation.getOperationId())) {
                throw new IllegalStateException("Two operations are called " + operation.getOperationId());
            }
            paths.computeIfAbsent(endpoint.pathTemplate(), path -> new PathItem())
                    .operation(PathItem.HttpMethod.valueOf(endpoint.httpMethod()), operation);
        }
        Components components = new Components()
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("An access token of the realm with the audience patient-portal-api; for"
                                        + " the setup a realm administrator's."));
        Refusal.all(schemas).forEach(components::addResponses);
        schemas.all().forEach(components::addSchemas);
        return new OpenAPI()
                .info(new Info()
                        .title("Patient Portal for Keycloak")
                        .version(API_VERSION)
                        .description(
                                "Times are RFC 3339 in UTC. What is unknown is absent, never null. Every refusal is"
                                        + " a problem (RFC 9457)."))
                // From where the portal serves this document back to the root of the server, wherever that is.
                .addServersItem(new Server().url("../../../.."))
                .paths(paths)
                .components(components)
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    static String json(OpenAPI document) {
        return Json.pretty(document) + "\n";
    }

    static String yaml(OpenAPI document) {
        return Yaml.pretty(document);
    }

    /** A parameter of a path often belongs to a locator: one name has one type in all of the API. */
    private static Map<String, Class<?>> parameterTypes(List<EndpointMethod> endpoints) {
        Map<String, Class<?>> types = new HashMap<>();
        for (EndpointMethod endpoint : endpoints) {
            for (Parameter parameter : endpoint.method().getParameters()) {
                PathParam name = parameter.getAnnotation(PathParam.class);
                if (name != null) {
                    types.put(name.value(), parameter.getType());
                }
            }
        }
        return types;
    }

    /** Leaves a file alone that says the same already, so that nothing is built again because of it. */
    private static void write(Path file, String text) throws IOException {
        if (Files.exists(file) && Files.readString(file).equals(text)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
