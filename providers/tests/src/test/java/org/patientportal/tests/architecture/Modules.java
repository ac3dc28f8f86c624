package org.patientportal.tests.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The modules beside this one, as compiled and as written. */
final class Modules {

    static final List<String> SHIPPED = List.of("kernel", "access", "resource", "keycloak");

    private Modules() {}

    static Path folder(String module) {
        return Path.of("..", module);
    }

    static JavaClasses classes(String... modules) {
        return new ClassFileImporter()
                .importPaths(Arrays.stream(modules)
                        .map(module -> folder(module).resolve("target").resolve("classes"))
                        .toList());
    }

    static JavaClasses shipped() {
        return classes(SHIPPED.toArray(String[]::new));
    }

    /** @return the Java sources of the module, tests included */
    static List<Path> sources(String module) {
        try (Stream<Path> files = Files.walk(folder(module).resolve("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
