/** Twins: what breaks the rules of the module resource. */
package org.patientportal.tests.architecture.twins.resource;
