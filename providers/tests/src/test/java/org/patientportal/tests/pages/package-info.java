/** What every page owes to every person: it can be used, it is light, it is private. */
package org.patientportal.tests.pages;
