/**
 * The one decision: who may reach what. Every permit is made here, for one request, from what the database says at that
 * moment; no token's copy of a level is ever asked.
 */
package org.patientportal.access.decision;
