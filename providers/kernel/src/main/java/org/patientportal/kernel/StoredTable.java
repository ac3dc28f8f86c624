package org.patientportal.kernel;

/**
 * A table of a feature, as removal and erasure have to know it (SEC-07). Each feature names its own; a test compares them
 * with the database. Conditions are SQL; one that is null means that the table keeps its rows when such a thing goes.
 *
 * @param name of the table
 * @param key the column by which rows are deleted in batches
 * @param ofPatient which rows go with one record, named {@code :patient}
 * @param ofPractice which rows go with a practice, named {@code :practice}
 * @param ofRealm which rows go with a realm and belong to no practice, named {@code :realm}; a realm may come back under its
 *     old id, so what the condition says of {@code :until} holds for the rows of the realm that was removed
 */
public record StoredTable(String name, String key, String ofPatient, String ofPractice, String ofRealm) {

    /** A table whose rows carry PATIENT_ID and PRACTICE_ID. */
    public static StoredTable ofPatients(String name, String key) {
        return new StoredTable(name, key, "PATIENT_ID = :patient", "PRACTICE_ID = :practice", null);
    }

    /**
     * A table whose rows go by themselves: the few that go with the row they point to, by a foreign key that cascades, and
     * those whose time is over.
     */
    public static StoredTable leaving(String name) {
        return new StoredTable(name, null, null, null, null);
    }
}
