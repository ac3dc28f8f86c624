package org.patientportal.access.practice;

import java.util.List;

/** The staff page on which somebody who works in several practices chooses one. */
public record ChoosePracticePage(List<Choice> practices) {

    public record Choice(String alias, String name) {}
}
