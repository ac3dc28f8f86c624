package org.patientportal.tests.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Person;

/** A browser window with a profile of its own. It remembers what it asked the server for and what the console said. */
public final class Window implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final List<Response> responses = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Window(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onResponse(responses::add);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            // a 4xx page is reported as an error too, although nothing is wrong with it
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
    }

    /** Opens a mailed link. */
    public Door openLink(String link) {
        page.navigate(link);
        return new Door(this);
    }

    /** Goes to the staff's pages; the login stands in between. */
    public LoginPage openStaffPages(Clinic clinic) {
        page.navigate(clinic.portal() + "/staff");
        return new LoginPage(this);
    }

    /** Goes to the patient's pages and signs in; where this leads depends on what the person may see. */
    public Window signIn(Clinic clinic, Person person) {
        page.navigate(clinic.portal() + "/");
        return new LoginPage(this).signIn(person);
    }

    public Window open(String url) {
        page.navigate(url);
        return this;
    }

    public Page page() {
        return page;
    }

    /** @return the answers since the last call of {@link #forgetTraffic}, redirects included */
    public List<Response> traffic() {
        return List.copyOf(responses);
    }

    public void forgetTraffic() {
        responses.clear();
    }

    /** @return script errors and violations of the content security policy */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** @return addresses of everything asked for so far */
    public List<String> addressesAsked() {
        return responses.stream().map(Response::request).map(Request::url).toList();
    }

    String text() {
        return page.locator("main").first().innerText();
    }

    /** Waits for something that stands on one page only, and so proves that we are there. */
    Locator require(String selector) {
        Locator found = page.locator(selector).first();
        try {
            found.waitFor();
        } catch (RuntimeException e) {
            throw new AssertionError(
                    "No " + selector + " at " + page.url() + ", which shows:\n"
                            + page.locator("body").innerText(),
                    e);
        }
        return found;
    }

    void requireAddress(String pattern) {
        try {
            page.waitForURL(Pattern.compile(pattern));
        } catch (RuntimeException e) {
            throw new AssertionError(
                    "Not at " + pattern + " but at " + page.url() + ", which shows:\n"
                            + page.locator("body").innerText(),
                    e);
        }
    }

    boolean has(String selector) {
        return page.locator(selector).count() > 0;
    }

    Window fill(String selector, String value) {
        require(selector).fill(value);
        return this;
    }

    Window click(String selector) {
        require(selector).click();
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
