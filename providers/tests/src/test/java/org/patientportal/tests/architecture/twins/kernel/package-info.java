/** Twins: what breaks the rules of the module kernel. */
package org.patientportal.tests.architecture.twins.kernel;
