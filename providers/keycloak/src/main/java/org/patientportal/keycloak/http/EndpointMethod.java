package org.patientportal.keycloak.http;

import java.lang.reflect.Method;
import java.util.List;

/**
 * One thing that the server answers.
 *
 * @param httpMethod "GET", "POST", ...
 * @param pathTemplate the whole path, such as {@code /realms/{realm}/patient-portal/api/me}; never ends with a slash
 * @param method what runs; its class is the one that declares it
 * @param pathParameters the names in the template, in order
 */
public record EndpointMethod(String httpMethod, String pathTemplate, Method method, List<String> pathParameters) {}
