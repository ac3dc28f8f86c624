package org.patientportal.access.request;

import java.util.UUID;
import org.patientportal.kernel.PracticeProfile;
import org.patientportal.kernel.Slice;

/**
 * Who waits for a new link.
 *
 * @param after the last id of the page before, or null on the first page
 */
public record LinkRequestsPage(PracticeProfile practice, UUID after, Slice<LinkRequestView> requests) {}
