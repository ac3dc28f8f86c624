/** The dashboard: the first page of a record, for the person concerned and for their family. */
package org.patientportal.resource.dashboard;
