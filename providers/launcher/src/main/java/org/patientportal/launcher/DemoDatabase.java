package org.patientportal.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The demo's database, a file inside the unpacked distribution. It lives as long as the demo's content stays the same, so
 * that a person who tries the portal finds tomorrow what they made today.
 */
final class DemoDatabase {

    private final Path data;
    private final Path content;

    /**
     * @param home the unpacked distribution
     * @param content folder of the realm and the people
     */
    DemoDatabase(Path home, Path content) {
        this.data = home.resolve("data");
        this.content = content;
    }

    /**
     * Puts the realm where Keycloak imports it from, and drops a database that was made from other content or not finished.
     *
     * @return whether a database is kept
     */
    boolean prepare() {
        try {
            Files.createDirectories(data.resolve("import"));
            Files.copy(
                    content.resolve("clinic-realm.json"),
                    data.resolve("import").resolve("clinic-realm.json"),
                    StandardCopyOption.REPLACE_EXISTING);
            boolean keep = Files.exists(mark()) && Files.readString(mark()).equals(fingerprint());
            if (!keep) {
                Files.deleteIfExists(mark());
                delete(data.resolve("h2"));
            }
            return keep;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Remembers that the database now holds this content, complete. */
    void finished() {
        try {
            Files.writeString(mark(), fingerprint());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path mark() {
        return data.resolve("demo-content.sha256");
    }

    private String fingerprint() throws IOException {
        MessageDigest digest = sha256();
        digest.update(Integer.toString(Seed.VERSION).getBytes(StandardCharsets.UTF_8));
        try (Stream<Path> files = Files.walk(content)) {
            List<Path> inOrder = files.filter(Files::isRegularFile).sorted().toList();
            for (Path file : inOrder) {
                digest.update(content.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
