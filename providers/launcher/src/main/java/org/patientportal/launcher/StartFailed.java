package org.patientportal.launcher;

/** Something did not start. The message is written for the person who started it and stands alone. */
public final class StartFailed extends RuntimeException {

    StartFailed(String message) {
        super(message);
    }

    StartFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
