/** The one-action setup of a realm: what it makes, what it asks first, and what it leaves alone. */
package org.patientportal.tests.setup;
