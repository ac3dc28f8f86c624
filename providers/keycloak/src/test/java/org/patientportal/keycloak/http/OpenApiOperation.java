package org.patientportal.keycloak.http;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patientportal.kernel.Endpoint;
import org.patientportal.kernel.Slice;

/** One method of the API as an operation of the document. */
final class OpenApiOperation {

    private static final String JSON = "application/json";

    private final EndpointMethod endpoint;
    private final List<EndpointMethod> all;
    private final Schemas schemas;

    OpenApiOperation(EndpointMethod endpoint, List<EndpointMethod> all, Schemas schemas) {
        this.endpoint = endpoint;
        this.all = all;
        this.schemas = schemas;
    }

    /** @param parameters the types of path parameters by name; one that is not in it is a string */
    Operation describe(Map<String, Class<?>> parameters) {
        Operation operation = new Operation()
                .operationId(operationId())
                .summary(sentence())
                .addTagsItem(tag())
                .responses(answers());
        for (String name : endpoint.pathParameters()) {
            Schema<?> type = schemas.of(parameters.getOrDefault(name, String.class));
            operation.addParametersItem(new PathParameter().name(name).schema(type));
        }
        for (Parameter parameter : endpoint.method().getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                operation.addParametersItem(
                        new QueryParameter().name(query.value()).schema(withDefault(parameter)));
            }
            HeaderParam header = parameter.getAnnotation(HeaderParam.class);
            if (header != null) {
                operation.addParametersItem(
                        new HeaderParameter().name(header.value()).schema(schemas.of(parameter.getType())));
            }
        }
        body().ifPresent(type -> operation.requestBody(new RequestBody().content(content(JSON, schemas.of(type)))));
        if (isPublic()) {
            operation.security(List.of());
        }
        return operation;
    }

    private String sentence() {
        Endpoint annotation = endpoint.method().getAnnotation(Endpoint.class);
        if (annotation == null) {
            throw new IllegalStateException(endpoint.method() + " needs an @Endpoint that says what it is for");
        }
        return annotation.value();
    }

    /** Such as patientsList: class and method, without the word Resource. */
    private String operationId() {
        Method method = endpoint.method();
        String of = method.getDeclaringClass().getSimpleName().replaceFirst("Resource$", "");
        return Character.toLowerCase(of.charAt(0))
                + of.substring(1)
                + Character.toUpperCase(method.getName().charAt(0))
                + method.getName().substring(1);
    }

    /** Whose API, and what stands first in the path below it. */
    private String tag() {
        boolean staff = endpoint.pathTemplate().startsWith(OpenApiDocument.STAFF_API);
        String below = endpoint.pathTemplate()
                .replace(OpenApiDocument.STAFF_API, "")
                .replace(OpenApiDocument.PATIENT_API, "")
                .replaceFirst("^/practices/\\{\\w+}(?=/)", "");
        String[] segments = below.split("/");
        return (staff ? "staff: " : "patient: ") + (segments.length > 1 ? segments[1] : "portal");
    }

    private ApiResponses answers() {
        ApiResponses answers = new ApiResponses();
        Method method = endpoint.method();
        if (method.getReturnType() == void.class) {
            answers.addApiResponse("204", new ApiResponse().description("Done."));
        } else if (method.getReturnType() != Response.class) {
            answers.addApiResponse("200", success("Done.", schemas.of(method.getGenericReturnType())));
        } else if (isPublic()) {
            answers.addApiResponse("200", success("This document.", new ObjectSchema()));
        } else {
            answers.addApiResponse("201", success("Made.", schemas.of(member())));
        }
        if (!isPublic()) {
            boolean changes = !endpoint.httpMethod().equals("GET");
            boolean asks = Arrays.stream(method.getParameters()).anyMatch(p -> p.isAnnotationPresent(QueryParam.class));
            Refusal.of(changes, asks).forEach(refusal -> refusal.addTo(answers));
        }
        return answers;
    }

    /**
     * A method that answers a bare response adds a member to the collection which GET lists at the same path, and answers
     * that member.
     */
    private Type member() {
        return all.stream()
                .filter(other ->
                        other.httpMethod().equals("GET") && other.pathTemplate().equals(endpoint.pathTemplate()))
                .map(other -> other.method().getGenericReturnType())
                .filter(type -> type instanceof ParameterizedType of && of.getRawType() == Slice.class)
                .map(type -> ((ParameterizedType) type).getActualTypeArguments()[0])
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(endpoint.method()
                        + " answers a bare response, and no list at its path tells of what: return the view itself"));
    }

    private Optional<Type> body() {
        return Arrays.stream(endpoint.method().getParameters())
                .filter(parameter -> Arrays.stream(parameter.getAnnotations())
                        .noneMatch(annotation ->
                                annotation.annotationType().getName().startsWith("jakarta.ws.rs.")))
                .map(Parameter::getParameterizedType)
                .findFirst();
    }

    private Schema<?> withDefault(Parameter parameter) {
        Schema<?> schema = schemas.of(parameter.getParameterizedType());
        DefaultValue value = parameter.getAnnotation(DefaultValue.class);
        if (value != null) {
            schema.setDefault(value.value());
        }
        return schema;
    }

    /** The document itself is for everybody. */
    private boolean isPublic() {
        return endpoint.pathTemplate().equals(OpenApiDocument.PATIENT_API + "/openapi");
    }

    private static ApiResponse success(String description, Schema<?> schema) {
        return new ApiResponse().description(description).content(content(JSON, schema));
    }

    private static Content content(String type, Schema<?> schema) {
        return new Content().addMediaType(type, new MediaType().schema(schema));
    }
}
