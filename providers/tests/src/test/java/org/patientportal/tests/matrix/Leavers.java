package org.patientportal.tests.matrix;

import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.clinic.Staff;

/** A patient and a practitioner of riverside who are signed in, and whose rights end in the meantime. */
final class Leavers {

    private final GuardedClinic guarded;
    private final Clinic clinic;
    private final Callers callers;
    private final Person berta;
    private final Patient patient;
    private final Staff paul;
    private Visitor atHome;
    private Visitor atTheDesk;

    Leavers(GuardedClinic guarded, Callers callers) {
        this.guarded = guarded;
        this.clinic = guarded.clinic();
        this.callers = callers;
        this.berta = clinic.someone("Berta");
        this.patient = clinic.petra().adds("Berta", GuardedClinic.RIVERSIDE, berta.email());
        clinic.petra().invites(patient);
        new PlainJourney(clinic, clinic.mailbox().letterTo(berta.email()).link())
                .register(berta)
                .expectDashboard();
        this.paul = clinic.paul();
    }

    Person berta() {
        return berta;
    }

    Patient patient() {
        return patient;
    }

    Person paul() {
        return paul.person();
    }

    /** The ids of Berta's record, and of what belongs to another one of riverside's. */
    Ids ids() {
        return guarded.riverside().with("patient", patient.id());
    }

    /** @return who could come in at the target until a moment ago */
    Visitor at(Target target) {
        return target.guard().staff() ? atTheDesk : atHome;
    }

    /** Both sign in anew, with a token and with a browser, and get in everywhere. */
    void signIn() {
        atHome = callers.patient(berta);
        atTheDesk = callers.staff(paul);
        berta.get("/patients/" + patient.id()).expect(200);
        paul.get("/patients/" + patient.id()).expect(200);
    }
}
