package org.patientportal.tests.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A browser without a screen and without scripts: keeps cookies, follows redirects, fills in forms. Fifty of them cost
 * little. One thread each.
 */
public final class HttpBrowser {

    private static final int REDIRECTS = 20;

    private final CookieJar cookies = new CookieJar();
    private String from = SenderAddress.next();
    private URI address;
    private Reply reply;
    private Document page;

    /** Goes on from another address, as a phone does that leaves the house. */
    public HttpBrowser from(String address) {
        from = address;
        return this;
    }

    /** Follows a link; the part behind # stays here, as in any browser. */
    public HttpBrowser open(String url) {
        return go("GET", URI.create(url), null);
    }

    /**
     * Sends a form of the present page: its own hidden and preset fields, and what was typed.
     *
     * @param form a CSS selector
     * @param typed the fields that a person fills in, and the button that is pressed
     */
    public HttpBrowser submit(String form, Map<String, String> typed) {
        Element element = find(form);
        return go("POST", URI.create(element.absUrl("action")), filledIn(element, typed));
    }

    /**
     * Presses a button that sends its form to an address of its own.
     *
     * @param button a CSS selector
     * @param typed as with {@link #submit}
     */
    public HttpBrowser press(String button, Map<String, String> typed) {
        Element element = find(button);
        return go("POST", URI.create(element.absUrl("formaction")), filledIn(element.closest("form"), typed));
    }

    private Element find(String selector) {
        Element element = page.selectFirst(selector);
        if (element == null) {
            throw new AssertionError("No " + selector + " on " + this);
        }
        return element;
    }

    private static String filledIn(Element form, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element input : form.select("input[name], select[name], textarea[name]")) {
            String type = input.attr("type");
            boolean unchecked = (type.equals("checkbox") || type.equals("radio")) && !input.hasAttr("checked");
            if (!unchecked && !type.equals("submit")) {
                fields.put(input.attr("name"), input.val());
            }
        }
        fields.putAll(typed);
        return Http.encode(fields);
    }

    /** Takes the cookies of an answer that a script of a page has got. */
    public void takesCookies(String url, Reply answer) {
        answer.headers().allValues("Set-Cookie").forEach(value -> cookies.take(URI.create(url), value));
    }

    /** Sends fields to any address, as a hostile page could. */
    public HttpBrowser post(String url, Map<String, String> fields) {
        return go("POST", URI.create(url), Http.encode(fields));
    }

    /**
     * Sends a body of any media type with the browser's cookies, as a hostile script could.
     *
     * @return the status, without following where the answer leads
     */
    public int send(String url, String mediaType, String body) {
        URI to = URI.create(url);
        return Http.send(Http.request(url)
                        .header("Accept", "text/html")
                        .header(SenderAddress.HEADER, from)
                        .header("Cookie", cookies.header(to))
                        .header("Content-Type", mediaType)
                        .method("POST", BodyPublishers.ofString(body)))
                .status();
    }

    /** @return the Cookie header that goes with a request to that address, or the empty text */
    public String cookies(String url) {
        return cookies.header(URI.create(url));
    }

    public boolean shows(String selector) {
        return page.selectFirst(selector) != null;
    }

    public Document page() {
        return page;
    }

    public int status() {
        return reply.status();
    }

    public Reply reply() {
        return reply;
    }

    public URI address() {
        return address;
    }

    private HttpBrowser go(String method, URI to, String form) {
        String verb = method;
        URI next = to;
        String body = form;
        for (int hop = 0; hop < REDIRECTS; hop++) {
            reply = send(verb, next, body);
            address = next;
            String location = reply.header("Location");
            if (reply.status() < 300 || reply.status() >= 400 || location.isEmpty()) {
                page = Jsoup.parse(new String(reply.body(), UTF_8), address.toString());
                return this;
            }
            next = next.resolve(location);
            verb = "GET";
            body = null;
        }
        throw new AssertionError("More than " + REDIRECTS + " redirects, the last one to " + next);
    }

    private Reply send(String method, URI to, String form) {
        var request =
                Http.request(withoutFragment(to)).header("Accept", "text/html").header(SenderAddress.HEADER, from);
        String header = cookies.header(to);
        if (!header.isEmpty()) {
            request.header("Cookie", header);
        }
        if (form == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Origin", to.getScheme() + "://" + to.getAuthority())
                    .method(method, BodyPublishers.ofString(form));
        }
        Reply answer = Http.send(request);
        answer.headers().allValues("Set-Cookie").forEach(value -> cookies.take(to, value));
        return answer;
    }

    private static String withoutFragment(URI to) {
        String text = to.toString();
        int hash = text.indexOf('#');
        return hash < 0 ? text : text.substring(0, hash);
    }

    @Override
    public String toString() {
        return reply.status() + " to " + reply.request() + ", which shows:\n" + page.text();
    }
}
