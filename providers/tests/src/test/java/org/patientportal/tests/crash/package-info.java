/** The server is killed in the middle of a request, and what the person then tries again (kill -9, on PostgreSQL). */
package org.patientportal.tests.crash;
