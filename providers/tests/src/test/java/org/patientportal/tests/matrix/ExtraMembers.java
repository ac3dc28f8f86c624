package org.patientportal.tests.matrix;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.patientportal.tests.http.Reply;

/** Members that a body does not have, sent along by those who may send the others: each is refused by itself. */
record ExtraMembers(String name, Target twin, GuardedClinic clinic, Callers callers) implements Column {

    private static final Map<String, Object> EXTRA = Map.ofEntries(
            Map.entry("id", "0198f3c2-0000-7000-8000-00000000000f"),
            Map.entry("practice", "lakeside"),
            Map.entry("practiceId", "0198f3c2-0000-7000-8000-00000000000f"),
            Map.entry("patient", "0198f3c2-0000-7000-8000-00000000000f"),
            Map.entry("patientId", "0198f3c2-0000-7000-8000-00000000000f"),
            Map.entry("account", "mallory"),
            Map.entry("accountId", "mallory"),
            Map.entry("status", "accepted"),
            Map.entry("level", "full"),
            Map.entry("enabled", true),
            Map.entry("portalAccess", Map.of("enabled", true)),
            Map.entry("roles", List.of("portal-admin")),
            Map.entry("createdAt", "2020-01-01T00:00:00Z"),
            Map.entry("version", 99));

    @Override
    public boolean fits(Target target) {
        return !target.page() && body(target).isPresent();
    }

    @Override
    public List<String> faults(Target target) {
        List<String> known = members(body(target).orElseThrow());
        Visitor entitled = callers.entitled(target);
        return EXTRA.keySet().stream()
                .filter(extra -> !known.contains(extra))
                .flatMap(extra -> {
                    Reply reply = clinic.ask(target, clinic.riverside())
                            .by(entitled)
                            .body(with(target.body(), extra))
                            .send();
                    return Verdict.on(target, reply, 400, entitled).stream()
                            .map(fault -> "with " + extra + " " + fault);
                })
                .toList();
    }

    private static Map<String, Object> with(Object body, String extra) {
        Map<String, Object> members = new HashMap<>();
        if (body instanceof Map<?, ?> own) {
            own.forEach((name, value) -> members.put(String.valueOf(name), value));
        }
        members.put(extra, EXTRA.get(extra));
        return members;
    }

    /** What JAX-RS reads the body into is the one parameter without an annotation. */
    private static Optional<Class<?>> body(Target target) {
        return Arrays.stream(target.endpoint().method().getParameters())
                .filter(parameter -> parameter.getAnnotations().length == 0)
                .<Class<?>>map(Parameter::getType)
                .findFirst();
    }

    private static List<String> members(Class<?> body) {
        return body.isRecord()
                ? Stream.of(body.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()
                : List.of();
    }
}
