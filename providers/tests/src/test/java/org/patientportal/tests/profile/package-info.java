/** The profile of a record: who sees what of it at which level, and how changes come into it. */
package org.patientportal.tests.profile;
