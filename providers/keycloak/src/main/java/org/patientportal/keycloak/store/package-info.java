/** The portal's tables in Keycloak's own database: entities, changelog, audit, transactions, clock. */
package org.patientportal.keycloak.store;
