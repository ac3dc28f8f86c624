package org.patientportal.tests.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IBundleCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.tools.ExecFileLoader;
import org.jacoco.report.FileMultiReportOutput;
import org.jacoco.report.IReportVisitor;
import org.jacoco.report.InputStreamSourceFileLocator;
import org.jacoco.report.MultiReportVisitor;
import org.jacoco.report.html.HTMLFormatter;
import org.jacoco.report.xml.XMLFormatter;

/** How much of the shipped jar ran inside the server, module by module; printed, and written as HTML and XML. */
final class Coverage {

    private static final List<String> MODULES = List.of("kernel", "access", "resource", "keycloak");
    private static final String ROOT = "org/patientportal/";

    private final Path home;
    private final Path folder = RunSettings.target().resolve("coverage");
    private final Path seen = folder.resolve("keycloak.exec");

    Coverage(Path home) {
        this.home = home;
    }

    /** The option for the server's virtual machine. What ran is written when the server ends. */
    String agent() {
        return "-javaagent:" + RunSettings.coverageAgent() + "=destfile=" + seen
                + ",append=false,includes=org.patientportal.*,dumponexit=true";
    }

    void report() {
        try {
            ExecFileLoader loader = new ExecFileLoader();
            loader.load(seen.toFile());
            IReportVisitor visitor = visitor();
            visitor.visitInfo(
                    loader.getSessionInfoStore().getInfos(),
                    loader.getExecutionDataStore().getContents());
            var group = visitor.visitGroup("Patient Portal");
            for (String module : MODULES) {
                IBundleCoverage bundle = analyse(module, loader);
                group.visitBundle(bundle, new Sources(module));
                print(module, bundle);
            }
            visitor.visitEnd();
            System.out.println("Coverage in detail: " + folder.resolve("html").resolve("index.html"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Entities are measured as Keycloak's build has rewritten them; their bytes are no longer those of the jar. */
    private IBundleCoverage analyse(String module, ExecFileLoader loader) throws IOException {
        CoverageBuilder builder = new CoverageBuilder();
        Analyzer analyzer = new Analyzer(loader.getExecutionDataStore(), builder);
        Predicate<String> ours = name -> name.startsWith(ROOT + module + "/") && name.endsWith(".class");
        Set<String> rewritten = new HashSet<>();
        Path transformed = home.resolve("lib/quarkus/transformed-bytecode.jar");
        if (Files.exists(transformed)) {
            rewritten.addAll(analyse(analyzer, transformed, ours));
        }
        analyse(analyzer, RunSettings.shippedJar(), ours.and(name -> !rewritten.contains(name)));
        if (!builder.getNoMatchClasses().isEmpty()) {
            System.out.println("Coverage is not known of " + builder.getNoMatchClasses());
        }
        return builder.getBundle(module);
    }

    private static List<String> analyse(Analyzer analyzer, Path jar, Predicate<String> wanted) throws IOException {
        List<String> names = new ArrayList<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                if (wanted.test(entry.getName())) {
                    names.add(entry.getName());
                    try (InputStream bytes = file.getInputStream(entry)) {
                        analyzer.analyzeClass(bytes, entry.getName());
                    }
                }
            }
        }
        return names;
    }

    private IReportVisitor visitor() throws IOException {
        Files.createDirectories(folder);
        return new MultiReportVisitor(List.of(
                new HTMLFormatter()
                        .createVisitor(
                                new FileMultiReportOutput(folder.resolve("html").toFile())),
                new XMLFormatter().createVisitor(Files.newOutputStream(folder.resolve("coverage.xml")))));
    }

    private static void print(String module, IBundleCoverage bundle) {
        System.out.printf(
                "Coverage of %-9s instructions %s, branches %s%n",
                module, percent(bundle.getInstructionCounter()), percent(bundle.getBranchCounter()));
    }

    private static String percent(ICounter counter) {
        return counter.getTotalCount() == 0
                ? "none"
                : Math.round(100 * counter.getCoveredRatio()) + " % of " + counter.getTotalCount();
    }

    /** The sources of a module, which stands beside this one. */
    private static final class Sources extends InputStreamSourceFileLocator {

        private final Path folder;

        Sources(String module) {
            super("UTF-8", 4);
            this.folder = Path.of("..", module, "src", "main", "java");
        }

        @Override
        protected InputStream getSourceStream(String path) throws IOException {
            Path source = folder.resolve(path);
            return Files.exists(source) ? Files.newInputStream(source) : null;
        }
    }
}
