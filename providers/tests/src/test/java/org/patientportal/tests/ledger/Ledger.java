package org.patientportal.tests.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Keeps, for each requirement, the tests that speak of it and how they ended; prints it after the run and writes it to the
 * file named by the system property {@code ledger.file}. JUnit finds it through its service file.
 */
public final class Ledger implements TestExecutionListener {

    private final Map<String, Map<String, Outcome>> rows = new TreeMap<>();

    enum Outcome {
        PASSED,
        SKIPPED,
        FAILED;

        /** A test that runs many times counts as its worst run. */
        Outcome orWorse(Outcome other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        boolean failed = result.getStatus() == TestExecutionResult.Status.FAILED;
        if (test.isTest() || failed) {
            note(test, outcome(result.getStatus()));
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        note(test, Outcome.SKIPPED);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (rows.isEmpty()) {
            return;
        }
        String text = text();
        System.out.println("Requirements and the tests that speak of them\n" + text);
        String file = System.getProperty("ledger.file");
        if (file != null) {
            write(Path.of(file), text);
        }
    }

    void note(String requirement, String test, Outcome outcome) {
        rows.computeIfAbsent(requirement, id -> new TreeMap<>()).merge(test, outcome, Outcome::orWorse);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        rows.forEach((requirement, tests) -> tests.forEach(
                (test, outcome) -> text.append(String.format("%-8s %-7s %s%n", requirement, outcome, test))));
        return text.toString();
    }

    private void note(TestIdentifier test, Outcome outcome) {
        if (test.getSource().orElse(null) instanceof MethodSource method) {
            AnnotationSupport.findAnnotation(method.getJavaMethod(), Requirement.class)
                    .ifPresent(requirement -> {
                        String name = method.getJavaClass().getSimpleName() + "." + method.getMethodName();
                        for (String id : requirement.value()) {
                            note(id, name, outcome);
                        }
                    });
        }
    }

    private static Outcome outcome(TestExecutionResult.Status status) {
        return switch (status) {
            case SUCCESSFUL -> Outcome.PASSED;
            case ABORTED -> Outcome.SKIPPED;
            case FAILED -> Outcome.FAILED;
        };
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
