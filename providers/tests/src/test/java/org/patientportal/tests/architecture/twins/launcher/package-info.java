/** Twins: what breaks the rules of the module launcher. */
package org.patientportal.tests.architecture.twins.launcher;
