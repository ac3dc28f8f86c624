package org.patientportal.access.profile;

import org.patientportal.kernel.port.Names;

/** The name of the record that a permit opens, as the account sees it. */
public final class RecordName implements Names {

    private final Profiles profiles;

    public RecordName(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public String full() {
        return profiles.read().name();
    }
}
