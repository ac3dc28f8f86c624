/** Invitations: what staff may send, how a person gets in, and who wins when fifty try at once. */
package org.patientportal.tests.invitation;
