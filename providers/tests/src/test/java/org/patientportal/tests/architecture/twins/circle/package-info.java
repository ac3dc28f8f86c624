/** Twins: features that stand in a circle. */
package org.patientportal.tests.architecture.twins.circle;
