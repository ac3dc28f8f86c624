/** Limits of the public doors: exact numbers, whom they hit and whom they do not. */
package org.patientportal.tests.limit;
