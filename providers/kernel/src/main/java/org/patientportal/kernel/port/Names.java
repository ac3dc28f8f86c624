package org.patientportal.kernel.port;

/** The name of the record in view, for features that greet or address the person. */
public interface Names {

    /** @return given name and family name, as this account may see them */
    String full();
}
