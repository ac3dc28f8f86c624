/**
 * The outbox: a letter is a row, written in the transaction of what it tells of, and carried to the mail server after that
 * transaction has committed. A mail server that is down loses nothing and holds nobody up (INV-15).
 */
package org.patientportal.keycloak.mail;
