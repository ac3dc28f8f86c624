package org.patientportal.access.family;

import java.util.List;

/**
 * The page of the sign-in on which a person chooses whose record an app shall show.
 *
 * @param app what the app calls itself
 * @param keepable whether the app goes on with what it has when the person leaves the question; else it is denied
 * @param gone whether what was chosen does not open any more
 */
public record ChooseRecordPage(List<RecordChoice> choices, String app, boolean keepable, boolean gone) {}
