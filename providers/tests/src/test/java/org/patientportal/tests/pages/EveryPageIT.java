package org.patientportal.tests.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.patientportal.tests.browser.Chromium;
import org.patientportal.tests.browser.Chromium.Look;
import org.patientportal.tests.browser.Window;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** Every page by daylight and at night, on a phone and on a desk; and how much it loads, from where. */
@PortalTest
class EveryPageIT {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");
    /** All that is another thing at night: the rest of a page is the same. */
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final int PHONE = 390;
    private static final int DESK = 1280;
    private static final int NARROWEST = 320;

    private final Clinic clinic;
    private final Chromium chromium;

    EveryPageIT(Clinic clinic, Chromium chromium) {
        this.clinic = clinic;
        this.chromium = chromium;
    }

    @Requirement({"PLG-02", "SEC-05"})
    @TestFactory
    Stream<DynamicTest> every_page_is_accessible_light_and_private() {
        return new PageTour(clinic)
                .ways().entrySet().stream()
                        .map(way -> dynamicTest(way.getKey(), () -> {
                            try (Window window = chromium.window(new Look("en-GB", ColorScheme.LIGHT, DESK))) {
                                way.getValue().accept(window);
                                if (!way.getKey().equals(PageTour.LOGIN)) {
                                    new PageBudget(clinic).expectKept(window);
                                }
                                inspect(window.page());
                            }
                        }));
    }

    /** What would pass if axe did not really look. */
    @Test
    void a_bad_page_is_seen() {
        try (Window window = chromium.window()) {
            window.page()
                    .setContent("<html lang=en><title>x</title><main><img src='data:,'><input>"
                            + "<p style='color:#999;background:#aaa'>faint</p></main>");

            assertThat(violations(window.page())).contains("image-alt", "label", "color-contrast");
            assertThat(found(axe(window.page()).withRules(OF_COLOURS))).containsExactly("color-contrast");
            window.page().setContent("<div style='width:900px'>wide</div>");
            window.page().setViewportSize(NARROWEST, 900);
            assertThat(overflow(window.page())).isPositive();
        }
    }

    private static void inspect(Page page) {
        withoutFrames(page);
        for (int width : List.of(DESK, PHONE)) {
            page.setViewportSize(width, 900);
            assertThat(violations(page)).as(page.url() + " " + width).isEmpty();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertThat(found(axe(page).withRules(OF_COLOURS)))
                    .as(page.url() + " at night " + width)
                    .isEmpty();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        }
        page.setViewportSize(NARROWEST, 900);
        assertThat(overflow(page)).as("sideways scrolling at 320").isZero();
        assertThat(page.title()).isNotBlank();
        assertThat(page.locator("h1").count()).as("one heading").isEqualTo(1);
        assertThat(page.locator("body").innerText()).as("a bare message key").doesNotContainPattern("portal\\.[a-z]");
    }

    /** Letters are shown in sandboxed frames, where no script runs, not even the inspector's: they only need a name. */
    private static void withoutFrames(Page page) {
        assertThat(page.locator("iframe:not([title])").count())
                .as("frames without a name")
                .isZero();
        page.evaluate("() => document.querySelectorAll('iframe[sandbox]').forEach((frame) => frame.remove())");
    }

    private static List<String> violations(Page page) {
        return found(axe(page).withTags(RULES));
    }

    private static List<String> found(AxeBuilder axe) {
        return axe.analyze().getViolations().stream().map(Rule::getId).toList();
    }

    /** In the page itself and not in a page of its own, which only frames would need. */
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private static int overflow(Page page) {
        return ((Number)
                        page.evaluate(
                                "() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"))
                .intValue();
    }
}
