/** The Keycloak under test: from the distribution or in a container, on H2 or PostgreSQL, its coverage measured. */
package org.patientportal.tests.server;
