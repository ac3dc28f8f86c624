package org.patientportal.tests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.patientportal.tests.http.SenderAddress;

/** The browser installed on this machine; one for the run, a fresh profile for each window. */
public final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Skips the calling test where there is no browser; fails it when {@code browser.required} is set. */
    public static void assumePresent() {
        String missing = "No Chromium on the PATH; install it, or say -Dbrowser.path=<file>.";
        if (Boolean.getBoolean("browser.required") && executable().isEmpty()) {
            throw new AssertionError(missing);
        }
        Assumptions.assumeTrue(executable().isPresent(), missing);
    }

    public static Chromium start() {
        Playwright playwright = Playwright.create();
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(executable().orElseThrow())
                                // the sandbox does not work for root, which build containers are
                                .setArgs(List.of("--no-sandbox"))));
    }

    /** A window of somebody who has never been here, on a computer, in English, by daylight. */
    public Window window() {
        return window(new Look("en-GB", ColorScheme.LIGHT, 1280));
    }

    public Window window(Look look) {
        return new Window(browser.newContext(new Browser.NewContextOptions()
                .setLocale(look.language())
                .setExtraHTTPHeaders(Map.of(SenderAddress.HEADER, SenderAddress.next()))
                .setColorScheme(look.colours())
                .setViewportSize(look.width(), 900)));
    }

    /** A window of somebody whose browser runs no scripts. */
    public Window windowWithoutScripts() {
        return new Window(browser.newContext(
                new Browser.NewContextOptions().setLocale("en-GB").setJavaScriptEnabled(false)));
    }

    /**
     * How somebody looks at the pages.
     *
     * @param language what the browser asks for
     * @param width of the window in CSS pixels
     */
    public record Look(String language, ColorScheme colours, int width) {}

    private static Optional<Path> executable() {
        String named = System.getProperty("browser.path", "");
        if (!named.isBlank()) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        String[] folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return NAMES.stream()
                .flatMap(name -> Arrays.stream(folders).flatMap(folder -> Stream.of(Path.of(folder, name))))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
