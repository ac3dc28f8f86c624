/**
 * Tests on the shipped jar in a real Keycloak. Start reading at {@link org.patientportal.tests.run.PortalTest}; the words
 * that the tests speak are in {@code clinic} (who acts), {@code browser} (what they see) and {@code mail}.
 */
package org.patientportal.tests;
