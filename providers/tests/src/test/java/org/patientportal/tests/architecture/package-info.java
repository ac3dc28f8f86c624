/** The rules of the source tree as sentences that run, each with a twin: a class that breaks it and must be caught. */
package org.patientportal.tests.architecture;
