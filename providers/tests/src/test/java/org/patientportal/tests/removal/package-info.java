/** What goes and what stays when accounts, organizations, realms and records are removed, and what is handed over before. */
package org.patientportal.tests.removal;
