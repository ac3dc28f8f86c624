package org.patientportal.keycloak.pages;

import static org.patientportal.keycloak.pages.StaffSamples.BARE;
import static org.patientportal.keycloak.pages.StaffSamples.HOSTILE;
import static org.patientportal.keycloak.pages.StaffSamples.LONG;
import static org.patientportal.keycloak.pages.StaffSamples.RIVERSIDE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.forms.login.MessageType;
import org.keycloak.theme.beans.MessagesPerFieldBean;
import org.patientportal.access.invitation.RegisterPage;

/** The account form with Keycloak's defaults, and with every kind of attribute an administrator can make. */
final class RegisterSamples {

    private static final Map<String, Object> NAMES = Map.of(
            "attributes",
            List.of(attribute("username"), attribute("email"), attribute("firstName"), attribute("lastName")));

    private RegisterSamples() {}

    static Stream<Sample> all() {
        MessagesPerFieldBean wrong =
                errors("global", "firstName", "diet", "news", "email", "password", "password-confirm");
        return Stream.of(
                register("typical", RIVERSIDE, NAMES, true, errors(), Map.of()),
                register(
                        "policy",
                        RIVERSIDE,
                        NAMES,
                        false,
                        errors(),
                        Map.of(
                                "length",
                                12,
                                "maxLength",
                                64,
                                "digits",
                                1,
                                "upperCase",
                                2,
                                "specialChars",
                                1,
                                "notEmail",
                                true)),
                register(
                        "every-kind",
                        RIVERSIDE,
                        Map.of("attributes", everyKind()),
                        true,
                        errors(),
                        Map.of("length", 8)),
                register("wrong", BARE, Map.of("attributes", everyKind()), true, wrong, Map.of("length", 8)));
    }

    private static Sample register(
            String name,
            org.patientportal.kernel.PracticeProfile practice,
            Map<String, Object> profile,
            boolean emailAsUsername,
            MessagesPerFieldBean errors,
            Map<String, Object> policies) {
        RegisterPage view = new RegisterPage(practice, "anna.meyer@example.org");
        return Sample.page("portal/invitation/register.ftl", name, "public", "/open", view)
                .with(Map.of(
                        "profile",
                        profile,
                        "passwordRequired",
                        true,
                        "passwordPolicies",
                        policies,
                        "messagesPerField",
                        errors,
                        "realm",
                        Map.of("registrationEmailAsUsername", emailAsUsername, "internationalizationEnabled", true),
                        "url",
                        Map.of("loginAction", "/action?x=1&y=2", "ssoLoginInOtherTabsUrl", "/restart?x=1&y=2")));
    }

    private static MessagesPerFieldBean errors(String... fields) {
        MessagesPerFieldBean errors = new MessagesPerFieldBean();
        for (String field : fields) {
            errors.addMessage(field, "Something is wrong with " + field + " " + HOSTILE, MessageType.ERROR);
        }
        return errors;
    }

    private static List<Map<String, Object>> everyKind() {
        Map<String, Object> options = Map.of("options", Map.of("options", List.of("vegan", "other")));
        Map<String, Object> labels = Map.of("vegan", "I eat plants", "other", HOSTILE);
        Map<String, Object> group = Map.of(
                "name", "about", "displayHeader", "About you", "displayDescription", "As much as you like to tell.");
        return List.of(
                attribute("username"),
                attribute("email"),
                attribute("firstName"),
                attribute("locale"),
                more(
                        "birthdate",
                        group,
                        Map.of("inputType", "html5-date", "inputHelperTextBefore", "As in your passport."),
                        Map.of()),
                more(
                        "mobile",
                        group,
                        Map.of("inputType", "html5-tel", "inputTypePlaceholder", "+44", "inputTypeMaxlength", 20),
                        Map.of()),
                more("remarks", group, Map.of("inputType", "textarea", "inputTypeRows", 3), Map.of()),
                more("diet", group, Map.of("inputType", "select", "inputOptionLabels", labels), options),
                more("diets", group, Map.of("inputType", "multiselect"), options),
                more(
                        "choice",
                        group,
                        Map.of("inputType", "select-radiobuttons", "inputHelperTextAfter", "One only."),
                        options),
                more(
                        "news",
                        group,
                        Map.of("inputType", "multiselect-checkboxes", "inputOptionLabels", labels),
                        options),
                more(LONG, group, Map.of("inputType", "html5-evil\" autofocus"), Map.of()));
    }

    private static Map<String, Object> attribute(String name) {
        Map<String, Object> attribute = new HashMap<>();
        attribute.put("name", name);
        attribute.put("displayName", "${" + name + "}");
        attribute.put("required", true);
        attribute.put("readOnly", false);
        attribute.put("multivalued", false);
        attribute.put("value", name.equals("firstName") ? HOSTILE : null);
        attribute.put("values", name.equals("diet") ? List.of("other") : List.of());
        attribute.put("annotations", Map.of());
        attribute.put("validators", Map.of());
        return attribute;
    }

    private static Map<String, Object> more(
            String name, Map<String, Object> group, Map<String, Object> annotations, Map<String, Object> validators) {
        Map<String, Object> attribute = attribute(name);
        attribute.put("displayName", name);
        attribute.put("required", name.equals("diet"));
        attribute.put("multivalued", name.equals("mobile"));
        attribute.put("values", name.equals("mobile") ? List.of("+44 1", "+44 2") : attribute.get("values"));
        attribute.put("group", group);
        attribute.put("annotations", annotations);
        attribute.put("validators", validators);
        return attribute;
    }
}
