package org.patientportal.kernel;

/** A view for another reader than the person signed in, such as a sheet that staff print for a patient. */
public interface ForReader {

    /** @return the reader's language, "en" or "de"; the page is shown in it where the realm speaks it */
    String language();
}
