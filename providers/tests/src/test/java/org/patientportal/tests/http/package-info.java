/** Plain HTTP: calls with a token, and a browser without a screen. */
package org.patientportal.tests.http;
