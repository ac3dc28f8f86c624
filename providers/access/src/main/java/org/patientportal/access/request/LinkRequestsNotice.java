package org.patientportal.access.request;

import java.util.Optional;
import org.patientportal.kernel.DeskNotice;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.PracticeProfile;
import org.patientportal.kernel.StaffPermit;

/** Tells staff that somebody waits for a new link. */
public final class LinkRequestsNotice implements DeskNotice {

    private final LinkRequests requests;

    public LinkRequestsNotice(LinkRequests requests) {
        this.requests = requests;
    }

    @Override
    public Optional<Html> of(StaffPermit permit) {
        int waiting = requests.waiting();
        return waiting == 0
                ? Optional.empty()
                : Optional.of(new Html("portal/request/notice.ftl", new Waiting(permit.practice(), waiting)));
    }

    /** @param patients how many records wait, 1 to 100; 100 stands for as many or more */
    public record Waiting(PracticeProfile practice, int patients) {}
}
