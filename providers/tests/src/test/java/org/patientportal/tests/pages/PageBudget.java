package org.patientportal.tests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Map;
import org.patientportal.tests.browser.Window;
import org.patientportal.tests.clinic.Clinic;

/** A first view is light, comes from this server only, and is kept by nobody. */
final class PageBudget {

    private static final int MOST_BYTES = 100_000;
    private static final int MOST_REQUESTS = 10;

    private final Clinic clinic;

    PageBudget(Clinic clinic) {
        this.clinic = clinic;
    }

    /** Looks at what the window has loaded since it went to its present page. */
    void expectKept(Window window) {
        window.page().waitForLoadState(LoadState.NETWORKIDLE);
        String here = window.page().url();
        List<Response> view = lastView(window.traffic());

        assertThat(view).as("requests of " + here).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
        assertThat(view.stream().mapToInt(PageBudget::bytes).sum())
                .as("bytes of " + here)
                .isBetween(1, MOST_BYTES);
        assertThat(view)
                .allSatisfy(response -> assertThat(response.url())
                        .startsWith(clinic.run().server().url()));
        assertThat(window.complaints()).isEmpty();
        if (here.startsWith(clinic.portal())) {
            expectPrivate(view.get(0).allHeaders());
        }
    }

    private static void expectPrivate(Map<String, String> headers) {
        assertThat(headers)
                .containsEntry("cache-control", "no-store")
                .containsEntry("referrer-policy", "no-referrer")
                .containsEntry("x-content-type-options", "nosniff");
        assertThat(headers.get("content-security-policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
    }

    /** The last document and all that came after it: what a person waits for. */
    private static List<Response> lastView(List<Response> traffic) {
        int document = 0;
        for (int i = 0; i < traffic.size(); i++) {
            boolean page = traffic.get(i).frame().parentFrame() == null;
            if (page
                    && traffic.get(i).request().isNavigationRequest()
                    && traffic.get(i).status() / 100 != 3) {
                document = i;
            }
        }
        return traffic.subList(document, traffic.size());
    }

    private static int bytes(Response response) {
        var sizes = response.request().sizes();
        return sizes.responseBodySize + sizes.responseHeadersSize;
    }
}
