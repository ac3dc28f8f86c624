/** What people see: real pages in Chromium. Every action returns the page that it leads to. */
package org.patientportal.tests.browser;
