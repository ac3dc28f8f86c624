/** Patient records as staff find and add them. */
package org.patientportal.tests.patient;
