/** Twins: what breaks the rules of the module keycloak. */
package org.patientportal.tests.architecture.twins.keycloak;
