/** Who acts in the tests: a clinic's realm, its practices, staff and patients. */
package org.patientportal.tests.clinic;
