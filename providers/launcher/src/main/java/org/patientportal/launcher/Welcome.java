package org.patientportal.launcher;

import java.net.URI;
import java.nio.file.Path;

/** What the demo prints once it runs. */
record Welcome(URI server, URI mailbox, Path log) {

    static final String DEMO_PASSWORD = "demo";

    String text() {
        String portal = server + "/realms/clinic/patient-portal";
        return """

                ----------------------------------------------------------------------------
                The patient portal is running.

                  Staff pages       %s/staff
                  Patient portal    %s/
                  Mailbox           %s/
                  Keycloak console  %s/admin/    admin / admin

                  Staff, all with the password %s:
                    petra         portal admin at Riverside Family Practice
                    rosa          receptionist at Riverside Family Practice
                    dr.weiss      practitioner in both practices
                    lars          portal admin at Lakeside Dental
                    clinic-admin  administrator of the realm 'clinic'

                  Try first: open the staff pages, sign in as petra, choose a patient, enable
                  portal access and send an invitation. Then open the mailbox in a private
                  window, follow the link of the letter and make the patient's account.

                  Log: %s
                  Ctrl-C ends everything.
                ----------------------------------------------------------------------------
                READY %s/staff""".formatted(portal, portal, mailbox, server, DEMO_PASSWORD, log, portal);
    }
}
