package org.patientportal.access.family;

import java.util.List;

/** The page on which a person with several records chooses one. */
public record RecordsPage(List<RecordChoice> choices) {}
