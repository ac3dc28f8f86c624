package org.patientportal.tests.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.run.MasterAdmin;

/** A browser flow as Keycloak's documentation builds it: a password is level 1, a one-time code level 2. */
final class StepUpFlow {

    private static final String TOP = "step-up";

    private final MasterAdmin admin;
    private final String flows;

    private StepUpFlow(Clinic clinic) {
        this.admin = clinic.run().admin();
        this.flows = "/" + clinic.realm().name() + "/authentication";
    }

    /** Makes it, and makes the realm use it. */
    static void bind(Clinic clinic) {
        StepUpFlow flow = new StepUpFlow(clinic);
        flow.admin
                .post(
                        flow.flows + "/flows",
                        Map.of("alias", TOP, "providerId", "basic-flow", "topLevel", true, "builtIn", false))
                .expect(201);
        flow.step(TOP, "auth-cookie", "ALTERNATIVE");
        flow.part(TOP, "step-up-forms", "ALTERNATIVE");
        flow.level(1, "auth-username-password-form");
        flow.level(2, "auth-otp-form");
        clinic.realm().set("browserFlow", TOP);
    }

    private void level(int level, String authenticator) {
        String alias = "step-up-level-" + level;
        part("step-up-forms", alias, "CONDITIONAL");
        String condition = step(alias, "conditional-level-of-authentication", "REQUIRED");
        admin.post(
                        flows + "/executions/" + condition + "/config",
                        Map.of(
                                "alias",
                                "level " + level,
                                "config",
                                Map.of("loa-condition-level", String.valueOf(level), "loa-max-age", "36000")))
                .expect(201);
        step(alias, authenticator, "REQUIRED");
    }

    private void part(String parent, String alias, String requirement) {
        admin.post(
                        flows + "/flows/" + parent + "/executions/flow",
                        Map.of("alias", alias, "type", "basic-flow", "provider", "registration-page-form"))
                .expect(201);
        require("displayName", alias, requirement);
    }

    /** @return the id of the execution */
    private String step(String parent, String provider, String requirement) {
        String id = admin.create(flows + "/flows/" + parent + "/executions/execution", Map.of("provider", provider));
        require("id", id, requirement);
        return id;
    }

    private void require(String member, String value, String requirement) {
        for (JsonNode execution :
                admin.get(flows + "/flows/" + TOP + "/executions").expect(200).json()) {
            if (execution.path(member).asText().equals(value)) {
                admin.put(
                                flows + "/flows/" + TOP + "/executions",
                                ((ObjectNode) execution).put("requirement", requirement))
                        .expect(204);
                return;
            }
        }
        throw new AssertionError("There is no " + value);
    }
}
