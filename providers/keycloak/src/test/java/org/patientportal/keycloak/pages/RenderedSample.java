package org.patientportal.keycloak.pages;

import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.keycloak.theme.beans.AdvancedMessageFormatterMethod;
import org.keycloak.theme.beans.MessageFormatterMethod;

/** Renders a sample as Keycloak would: same engine settings, same message functions, theme before our own resources. */
final class RenderedSample {

    static final Path RESOURCES = Path.of("src/main/resources/theme-resources");
    private static final Path MAIL_THEME = Path.of("../../themes/patient-portal/email");

    private RenderedSample() {}

    static String render(Sample sample, String language) throws Exception {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_32);
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setTemplateLoader(new MultiTemplateLoader(new TemplateLoader[] {
            new FileTemplateLoader(MAIL_THEME.toFile()),
            new FileTemplateLoader(RESOURCES.resolve("templates").toFile())
        }));
        StringWriter out = new StringWriter();
        configuration.getTemplate(sample.template(), "UTF-8").process(model(sample, language), out);
        return out.toString();
    }

    static Properties messages(String language) throws IOException {
        Properties messages = new Properties();
        try (Reader reader =
                Files.newBufferedReader(RESOURCES.resolve("messages/messages_" + language + ".properties"))) {
            messages.load(reader);
        }
        return messages;
    }

    private static Map<String, Object> model(Sample sample, String language) throws IOException {
        Locale locale = Locale.forLanguageTag(language);
        Properties messages = messages(language);
        messages.setProperty("firstName", "First name");
        messages.setProperty("lastName", "Last name");
        messages.setProperty("username", "Username");
        Map<String, Object> model = new HashMap<>(sample.flow());
        model.put("msg", new MessageFormatterMethod(locale, messages));
        model.put("advancedMsg", new AdvancedMessageFormatterMethod(locale, messages));
        if (sample.view() != null) {
            model.put("view", sample.view());
        }
        if (sample.isPage()) {
            model.put("page", page(sample, locale));
        } else {
            model.put("locale", locale);
            model.put("ltr", true);
            model.put("expires", PrintedTime.dateTime(StaffSamples.NOW, StaffSamples.RIVERSIDE.zone(), locale));
        }
        return model;
    }

    /** Of a page that belongs to a record. */
    private static RecordInView record(Sample sample) {
        boolean ofRecord = sample.area().equals("patient")
                && !List.of("portal/family/records.ftl", "portal/family/no-access.ftl")
                        .contains(sample.template());
        String name = sample.name().equals("bare") ? StaffSamples.LONG : "Anna Meyer";
        return ofRecord
                ? new RecordInView(StaffSamples.PATIENT, name, !sample.name().equals("alone"))
                : null;
    }

    private static PageContext page(Sample sample, Locale locale) {
        return new PageContext(
                "/realms/clinic/patient-portal",
                "assets",
                "test",
                locale,
                List.of(
                        new PageContext.Language("de", "Deutsch", "?kc_locale=de"),
                        new PageContext.Language("en", "English", "?kc_locale=en")),
                sample.area(),
                sample.path(),
                "Clinic",
                sample.signedIn() ? "Dr. Rosa Grün " + (sample.name().equals("odd") ? StaffSamples.LONG : "") : null,
                sample.signedIn() ? "csrf-value" : "",
                record(sample),
                sample.area().equals("staff") ? "/admin/clinic/console/" : null);
    }
}
