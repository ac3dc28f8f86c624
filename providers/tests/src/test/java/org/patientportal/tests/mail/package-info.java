/** The mail server of the run, and letters as a person reads them. */
package org.patientportal.tests.mail;
