/** One Keycloak, one mailbox and one browser for the whole run, and what a test class gets of them. */
package org.patientportal.tests.run;
