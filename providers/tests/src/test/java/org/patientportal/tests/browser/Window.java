package org.patientportal.tests.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.Reply;

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

    /** Another tab of the same browser: it shares the cookies, and closes with this one. */
    public Window tab() {
        return new Window(context);
    }

    /** Goes back to the page before. */
    public Window back() {
        page.goBack();
        return this;
    }

    public Window reload() {
        page.reload();
        return this;
    }

    /** From now on the browser keeps no cookie that a form to such an address would set. */
    public Window withoutCookiesFrom(String path) {
        page.route(url -> url.endsWith(path), route -> {
            if (!route.request().method().equals("POST")) {
                route.resume();
                return;
            }
            Reply reply = Http.send(Http.request(route.request().url())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Origin", route.request().headerValue("origin"))
                    .POST(BodyPublishers.ofString(route.request().postData())));
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(reply.status())
                    .setHeaders(Map.of("Location", reply.header("Location"))));
        });
        return this;
    }

    /** What the browser knows of the site is gone, as after "delete browsing data". */
    public Window forgetCookies() {
        context.clearCookies();
        return this;
    }

    public Page page() {
        return page;
    }

    /** @return the answers so far, redirects included */
    public List<Response> traffic() {
        return List.copyOf(responses);
    }

    /** @return script errors and violations of the content security policy */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** @return addresses of everything asked for so far */
    public List<String> addressesAsked() {
        return responses.stream().map(Response::request).map(Request::url).toList();
    }

    /** @return whose record the page is about, and the words of its main part, or of the whole page where it has none */
    public String text() {
        if (!has("main")) {
            return page.locator("body").first().innerText();
        }
        return String.join("\n", page.locator(".record-bar, main").allInnerTexts());
    }

    /** Waits for something that stands on one page only, and so proves that we are there. */
    public Locator require(String selector) {
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

    public void requireAddress(String pattern) {
        try {
            page.waitForURL(Pattern.compile(pattern));
        } catch (RuntimeException e) {
            throw new AssertionError(
                    "Not at " + pattern + " but at " + page.url() + ", which shows:\n"
                            + page.locator("body").innerText(),
                    e);
        }
    }

    public boolean has(String selector) {
        return page.locator(selector).count() > 0;
    }

    public Window fill(String selector, String value) {
        require(selector).fill(value);
        return this;
    }

    public Window click(String selector) {
        require(selector).click();
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
