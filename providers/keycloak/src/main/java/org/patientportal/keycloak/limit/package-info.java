/** Limits of the public doors, kept in the database (SEC-08): the counters, the numbers, and what sweeps old counters away. */
package org.patientportal.keycloak.limit;
