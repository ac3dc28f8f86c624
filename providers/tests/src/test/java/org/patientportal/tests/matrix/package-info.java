/**
 * Every endpoint against every kind of hostile request. {@link org.patientportal.tests.matrix.EndpointTable} has one row
 * for each endpoint, and {@link org.patientportal.tests.matrix.Columns} one column for each kind of request; a cell is what
 * the one answers to the other. Each column has a twin in the test-only jar: an endpoint that breaks its promise.
 */
package org.patientportal.tests.matrix;
