/** Twins: the other half of the circle. */
package org.patientportal.tests.architecture.twins.circle.two;
