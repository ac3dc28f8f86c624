/**
 * Patient records: the people a practice knows, as staff keep them.
 *
 * <p>{@link org.patientportal.access.patient.Patients} is the only way in for staff; it starts at a practice's permit. Lists page by
 * key and search by word beginnings, so that a million records cost what ten cost.
 */
package org.patientportal.access.patient;
