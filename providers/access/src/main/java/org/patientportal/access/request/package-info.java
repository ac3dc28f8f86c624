/**
 * Requests for a new link: what somebody asks for at the end of a link that opens nothing any more. Staff find them above
 * their list of patients and on the record (INV-14). Whoever asks learns nothing but that the practice has been told.
 */
package org.patientportal.access.request;
