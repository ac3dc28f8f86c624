/**
 * The profile: name, birth date and contact data of a record, as the people see it who may open it, and what they change.
 *
 * <p>At full access one sees what the practice has. At limited access one sees what one's own account has entered, whatever
 * the practice or another account has; only the name is always there, since records must be told apart. Contact data is
 * taken over at once where it overwrites nothing that the person cannot see; names and the birth date wait for staff.
 */
package org.patientportal.access.profile;
