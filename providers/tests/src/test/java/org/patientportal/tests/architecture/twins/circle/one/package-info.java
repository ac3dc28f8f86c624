/** Twins: one half of the circle. */
package org.patientportal.tests.architecture.twins.circle.one;
