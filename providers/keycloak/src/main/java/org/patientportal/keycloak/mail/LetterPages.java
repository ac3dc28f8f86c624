package org.patientportal.keycloak.mail;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.StaffAction;
import org.patientportal.kernel.StaffPermit;
import org.patientportal.kernel.port.Letter;
import org.patientportal.kernel.port.LetterWriter;
import org.patientportal.kernel.port.SecretLinks;
import org.patientportal.keycloak.pages.Addresses;
import org.patientportal.keycloak.pages.ContentPolicy;

/**
 * {@code /staff/{practice}/letters}: all letters of the portal as patients get them, in each language of the realm, with the
 * practice's own name and an example for everything else.
 */
public final class LetterPages {

    private static final Duration EXAMPLE_LIFETIME = Duration.ofHours(48);

    private final KeycloakSession session;
    private final StaffPermit permit;
    private final List<LetterWriter> writers;
    private final InstantSource clock;

    public LetterPages(KeycloakSession session, StaffPermit permit, List<LetterWriter> writers, InstantSource clock) {
        this.session = session;
        this.permit = permit;
        this.writers = writers;
        this.clock = clock;
    }

    @GET
    public Response show() {
        permit.require(StaffAction.READ_SETTINGS);
        List<LettersPage.Example> examples = writers.stream()
                .flatMap(writer -> languages().map(language -> example(writer, language)))
                .toList();
        return Response.ok(new Html("portal/mail/letters.ftl", new LettersPage(permit.practice(), examples)))
                .header(ContentPolicy.HEADER, ContentPolicy.FRAMING)
                .build();
    }

    /** The HTML part by itself, for a frame: it has inline styles, as letters do, and may do nothing at all. */
    @GET
    @Path("{kind}/{language}")
    public Response html(@PathParam("kind") String kind, @PathParam("language") String language) {
        permit.require(StaffAction.READ_SETTINGS);
        LetterWriter writer = writers.stream()
                .filter(candidate ->
                        candidate.kind().equals(kind) && languages().anyMatch(language::equals))
                .findFirst()
                .orElseThrow(Problem::notFound);
        return Response.ok(words(writer, language).html(), MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header(ContentPolicy.HEADER, ContentPolicy.LETTER)
                .header(ContentPolicy.FRAME_HEADER, "SAMEORIGIN")
                .build();
    }

    private LettersPage.Example example(LetterWriter writer, String language) {
        PortalMail.Words words = words(writer, language);
        Locale locale = Locale.forLanguageTag(language);
        return new LettersPage.Example(
                writer.kind(), language, locale.getDisplayLanguage(locale), words.subject(), words.text());
    }

    private PortalMail.Words words(LetterWriter writer, String language) {
        Letter letter = writer.example(
                permit.practice(),
                language,
                new Addresses(session).portalUrl() + SecretLinks.DOOR + "example",
                clock.instant().plus(EXAMPLE_LIFETIME));
        return new PortalMail(session).words(letter);
    }

    private Stream<String> languages() {
        RealmModel realm = session.getContext().getRealm();
        return realm.isInternationalizationEnabled()
                ? realm.getSupportedLocalesStream().sorted()
                : Stream.of(Locale.ENGLISH.getLanguage());
    }
}
