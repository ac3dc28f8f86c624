/**
 * Runs the portal outside of production: a real Keycloak from its distribution, a mailbox that shows what it sends, and
 * the demo clinic's people. The demo, the tests and the containers all start from here; nothing of it is shipped.
 */
package org.patientportal.launcher;
