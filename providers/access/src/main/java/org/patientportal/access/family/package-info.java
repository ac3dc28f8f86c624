/**
 * Links: which account may see which record, at which level, since when and by which door.
 *
 * <p>One row per account and record, never deleted; what happened to it stands in the audit.
 */
package org.patientportal.access.family;
