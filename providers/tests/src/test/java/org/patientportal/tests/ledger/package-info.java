/** Which test proves which requirement. */
package org.patientportal.tests.ledger;
