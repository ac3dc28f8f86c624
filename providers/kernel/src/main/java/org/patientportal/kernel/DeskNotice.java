package org.patientportal.kernel;

import java.util.Optional;

/** Something that waits for staff; a feature adds it to the page with which their work begins. */
public interface DeskNotice {

    /**
     * @param permit what the member of staff may do in the practice
     * @return the notice's template, included with its view as {@code notice}; empty when nothing waits
     */
    Optional<Html> of(StaffPermit permit);
}
