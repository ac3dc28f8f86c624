package org.patientportal.access.invitation;

import java.time.Duration;
import org.patientportal.kernel.AccessLevel;
import org.patientportal.kernel.EmailAddress;

/** What an invitation says: for whom, what it gives, and for how long. */
record InvitationTerms(EmailAddress email, AccessLevel level, Duration lifetime) {}
