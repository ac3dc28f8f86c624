package org.patientportal.kernel;

import java.util.List;

/** The languages of all pages and letters. */
public final class SpokenLanguages {

    /** BCP 47 tags, in order. */
    public static final List<String> TAGS = List.of("de", "en");

    private SpokenLanguages() {}
}
