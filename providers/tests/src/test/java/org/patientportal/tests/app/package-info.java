/** Clinic apps that sign patients in by OpenID Connect, and what their tokens say. */
package org.patientportal.tests.app;
