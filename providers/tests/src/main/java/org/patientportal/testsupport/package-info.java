/**
 * The test-only jar, laid beside the shipped one in the server under test: its clock, its database as text, answers held
 * at a moment of their commit, and deliberately broken twins of endpoints. A test proves that nothing of it is shipped.
 */
package org.patientportal.testsupport;
