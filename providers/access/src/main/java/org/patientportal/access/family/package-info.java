/**
 * Links: which account may see which record, at which level, in which areas, as what to the patient, until when, and by
 * which door.
 *
 * <p>One row per account and record, never deleted; what happened to it stands in the audit. Staff change links
 * ({@link org.patientportal.access.family.ChangeLink}), the person concerned and the owner of an account end them
 * ({@link org.patientportal.access.family.RecordAccess}), admins of the realm look from the account's side
 * ({@link org.patientportal.access.family.AccountRecords}).
 */
package org.patientportal.access.family;
