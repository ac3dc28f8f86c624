package org.patientportal.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The folder Keycloak reads extensions from.
 *
 * <p>Keycloak builds itself anew (20 seconds and more) whenever a jar's time changes, so a jar with the same bytes is
 * left alone.
 */
record ProviderFolder(Path folder) {

    /** Makes the folder hold these jars, under their own file names, and no other jar. */
    void holdExactly(List<Path> jars) {
        try {
            Files.createDirectories(folder);
            Set<Path> wanted = new HashSet<>();
            for (Path jar : jars) {
                Path copy = folder.resolve(jar.getFileName());
                wanted.add(copy);
                if (!Files.exists(copy) || Files.mismatch(jar, copy) != -1) {
                    Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            try (DirectoryStream<Path> present = Files.newDirectoryStream(folder, "*.jar")) {
                for (Path jar : present) {
                    if (!wanted.contains(jar)) {
                        Files.delete(jar);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
