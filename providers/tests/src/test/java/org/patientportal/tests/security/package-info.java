/** What is refused, and what must never be seen. */
package org.patientportal.tests.security;
