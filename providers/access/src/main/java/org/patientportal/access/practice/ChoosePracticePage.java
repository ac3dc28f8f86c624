package org.patientportal.access.practice;

import java.util.List;

/** The staff page on which somebody who works in several practices chooses one. */
public record ChoosePracticePage(List<Choice> practices) {

    /** @param archived one that has been put away; only its settings can be seen, and by realm admins only */
    public record Choice(String alias, String name, boolean archived) {}
}
