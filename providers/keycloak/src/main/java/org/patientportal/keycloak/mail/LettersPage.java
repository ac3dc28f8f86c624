package org.patientportal.keycloak.mail;

import java.util.List;
import org.patientportal.kernel.PracticeProfile;

/** The staff page that shows every letter of the portal in every language. */
public record LettersPage(PracticeProfile practice, List<Example> letters) {

    /**
     * One letter in one language.
     *
     * @param kind such as "invitation"
     * @param language a BCP 47 tag
     * @param languageName the language's name in itself
     * @param text the plain part; the HTML part has an address of its own
     */
    public record Example(String kind, String language, String languageName, String subject, String text) {}
}
