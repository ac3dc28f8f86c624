/** The jar in a Keycloak: what it adds, and what it does not. */
package org.patientportal.tests.plugin;
