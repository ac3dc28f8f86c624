package org.patientportal.keycloak.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The one walk over a tree of JAX-RS classes. The hostile-request table, the OpenAPI document and the docs all start here, so
 * that none of them can miss a method that the server answers.
 *
 * <p>Refuses, with a sentence that names the culprit, what would make the walk incomplete: a locator that does not return a
 * concrete class of ours, a class that is reached from itself, an annotated method that is not public (the server ignores
 * it and answers 405).
 */
public final class Endpoints {

    /** A parameter of a template may carry a pattern, which may hold one level of braces itself. */
    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*([\\w.-]+)\\s*(?::(?:[^{}]|\\{[^{}]*})*)?}");

    private final List<EndpointMethod> found = new ArrayList<>();
    private final Deque<Class<?>> way = new ArrayDeque<>();

    private Endpoints() {}

    /**
     * @param root the class that the server gets as the resource; needs no annotation of its own
     * @param prefix where it is mounted, such as {@code /realms/{realm}/patient-portal/api}
     * @return every method, sorted by path and then by HTTP method
     * @throws IllegalStateException when the tree cannot be followed to its end
     */
    public static List<EndpointMethod> of(Class<?> root, String prefix) {
        Endpoints walk = new Endpoints();
        walk.visit(root, join("", prefix));
        walk.found.sort(Comparator.comparing(EndpointMethod::pathTemplate).thenComparing(EndpointMethod::httpMethod));
        return List.copyOf(walk.found);
    }

    private void visit(Class<?> type, String path) {
        if (way.contains(type)) {
            throw new IllegalStateException(
                    type.getName() + " is reached from itself, at " + path + ": the tree has no end");
        }
        way.push(type);
        refuseHidden(type);
        for (Method method : type.getMethods()) {
            if (method.isBridge() || method.isSynthetic()) {
                continue;
            }
            Optional<String> httpMethod = httpMethod(method);
            Path own = method.getAnnotation(Path.class);
            if (httpMethod.isPresent()) {
                String template = own == null ? path : join(path, own.value());
                found.add(new EndpointMethod(httpMethod.get(), template, method, parameters(template)));
            } else if (own != null) {
                visit(locatedBy(method), join(path, own.value()));
            }
        }
        way.pop();
    }

    private static Class<?> locatedBy(Method locator) {
        Class<?> type = locator.getReturnType();
        boolean concrete = !type.isPrimitive() && !type.isArray() && !Modifier.isAbstract(type.getModifiers());
        if (!concrete || type.getName().startsWith("java.")) {
            throw new IllegalStateException(locator + " has to return the concrete class that it leads to");
        }
        return type;
    }

    private static void refuseHidden(Class<?> type) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            Arrays.stream(at.getDeclaredMethods())
                    .filter(method -> !Modifier.isPublic(method.getModifiers()))
                    .filter(method -> method.isAnnotationPresent(Path.class)
                            || httpMethod(method).isPresent())
                    .findFirst()
                    .ifPresent(method -> {
                        throw new IllegalStateException(method + " is not public: the server ignores it");
                    });
        }
    }

    private static Optional<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(annotation -> annotation != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    /** Puts paths together with one slash, and takes the patterns out of parameters. */
    private static String join(String left, String right) {
        String plain = PARAMETER.matcher(right).replaceAll("{$1}").replaceAll("^/+|/+$", "");
        return plain.isEmpty() ? left : left + "/" + plain;
    }

    private static List<String> parameters(String template) {
        return PARAMETER
                .matcher(template)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
