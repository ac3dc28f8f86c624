package org.patientportal.tests.setup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the setup says about a realm. */
record SetupAnswer(JsonNode json) {

    boolean ready() {
        return json.get("ready").asBoolean();
    }

    String state(String step) {
        return step(step).get("state").asText();
    }

    String detail(String step) {
        return step(step).get("detail").asText();
    }

    /** The ids of the steps in that state, in order. */
    List<String> in(String state) {
        return steps().filter(step -> step.get("state").asText().equals(state))
                .map(SetupAnswer::id)
                .toList();
    }

    List<String> realmWide() {
        return steps().filter(step -> step.get("realmWide").asBoolean())
                .map(SetupAnswer::id)
                .toList();
    }

    List<String> changed() {
        return steps().filter(step -> step.get("changed").asBoolean())
                .map(SetupAnswer::id)
                .toList();
    }

    private JsonNode step(String id) {
        return steps().filter(step -> id(step).equals(id)).findFirst().orElseThrow();
    }

    private Stream<JsonNode> steps() {
        return StreamSupport.stream(json.get("steps").spliterator(), false);
    }

    private static String id(JsonNode step) {
        return step.get("id").asText();
    }
}
