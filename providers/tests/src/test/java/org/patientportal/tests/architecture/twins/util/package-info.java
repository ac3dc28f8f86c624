/** Twins: a drawer for odds and ends. */
package org.patientportal.tests.architecture.twins.util;
