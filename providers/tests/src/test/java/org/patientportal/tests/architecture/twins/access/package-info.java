/** Twins: what breaks the rules of the module access. */
package org.patientportal.tests.architecture.twins.access;
