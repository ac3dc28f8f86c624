package org.patientportal.tests.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.Http;

/** What the matrix protects: a record of riverside's and one of lakeside's, with one of everything that has an id. */
final class GuardedClinic {

    /** Stands in all names and addresses that riverside protects; whoever reads it has got in. */
    static final String RIVERSIDE = "phi" + UUID.randomUUID().toString().replace("-", "");

    static final String LAKESIDE = "phi" + UUID.randomUUID().toString().replace("-", "");
    static final Set<String> MARKERS = Set.of(RIVERSIDE, LAKESIDE);

    /** Longer than the whole matrix takes, so that nothing is refused just for being old. */
    static final Duration TOKENS_LIVE = Duration.ofMinutes(15);

    private final Clinic clinic;
    private final Clinic elsewhere;
    private final Person anna;
    private final Patient patient;
    private final Ids riverside;
    private final Ids foreign;
    private final Ids crossed;

    GuardedClinic(Clinic clinic) {
        this.clinic = clinic;
        this.elsewhere = Clinic.open(clinic.run(), clinic.realm().name() + "-elsewhere");
        clinic.realm().set("accessTokenLifespan", TOKENS_LIVE.toSeconds());
        Clinic.LinkedPatient linked = clinic.linked(marked("Anna", RIVERSIDE));
        this.anna = linked.person();
        this.patient = linked.patient();
        this.riverside = idsOf(clinic.petra(), anna, patient, 2);
        Person lea = marked("Lea", LAKESIDE);
        Patient theirs = clinic.lars().adds(lea);
        clinic.lars().invites(theirs);
        new PlainJourney(clinic, clinic.mailbox().letterTo(lea.email()).link())
                .register(lea)
                .expectDashboard();
        this.foreign = idsOf(clinic.lars(), lea, theirs, 2).with("practice", "riverside");
        this.crossed = riverside.with(
                "patient", clinic.petra().adds("Other", "Patient", null).id());
    }

    Clinic clinic() {
        return clinic;
    }

    /** Another realm with the portal. */
    Clinic elsewhere() {
        return elsewhere;
    }

    /** The account that is linked to riverside's record. */
    Person anna() {
        return anna;
    }

    Patient patient() {
        return patient;
    }

    /** The ids of riverside's record and of what belongs to it. */
    Ids riverside() {
        return riverside;
    }

    /** The ids of lakeside's record and of what belongs to it, below the name of riverside. */
    Ids foreign() {
        return foreign;
    }

    /** The ids of what belongs to riverside's record, below another record of riverside's. */
    Ids crossed() {
        return crossed;
    }

    /** The ids of nothing, in a practice that does not exist. */
    Ids unknown() {
        return riverside.ofNothing().with("practice", "nowhere");
    }

    Ask ask(Target target, Ids ids) {
        return new Ask(target, clinic.run().server().url() + target.path(ids.byName()), ids.byName());
    }

    /** What hostile requests must leave as it was. */
    List<String> state() {
        Staff petra = clinic.petra();
        return List.of(
                petra.get("/patients/" + patient.id()).expect(200).text(),
                petra.get("/settings").expect(200).text(),
                petra.get("/link-requests").expect(200).text(),
                petra.get("/patients?search=mallory").expect(200).text(),
                petra.links(patient).toString(),
                changes(petra, patient).toString(),
                Stream.concat(petra.history(patient).stream(), petra.accessLinks(patient).stream())
                        .map(invitation -> invitation.id() + " " + invitation.status())
                        .toList()
                        .toString());
    }

    private Person marked(String firstName, String marker) {
        return clinic.someone(firstName).named(marker).withEmail(marker + "@example.org");
    }

    /** @param letters how many have gone to the patient when the new invitation's has come */
    private Ids idsOf(Staff staff, Person person, Patient of, int letters) {
        String invitation = staff.invites(of).id();
        return new Ids(Map.ofEntries(
                Map.entry("realm", clinic.realm().name()),
                Map.entry("practice", staff.practice().alias()),
                Map.entry("patient", of.id()),
                Map.entry("invitation", invitation),
                Map.entry("request", askedFor(staff, of, letters)),
                Map.entry("accessLink", staff.sendsAccessLink(of)),
                Map.entry("link", staff.links(of).get(0).get("id").asText()),
                Map.entry("account", clinic.account(of)),
                Map.entry("entry", wantsChanged(staff, person, of)),
                Map.entry("kind", "invitation"),
                Map.entry("language", "en")));
    }

    /** Somebody asks the practice to change the birth date of the record. */
    private String wantsChanged(Staff staff, Person person, Patient of) {
        String profile = clinic.portal() + "/api/patients/" + of.id() + "/profile";
        Http.send("PUT", profile, clinic.token(person), Map.of("birthDate", "1980-05-17"))
                .expect(200);
        return changes(staff, of).get(0).get("id").asText();
    }

    private static List<JsonNode> changes(Staff staff, Patient of) {
        return staff.get("/patients/" + of.id() + "/profile-changes")
                .expect(200)
                .items();
    }

    /** Somebody who holds the link that came with that letter asks for a new one. */
    private String askedFor(Staff staff, Patient of, int letter) {
        PlainJourney journey = new PlainJourney(
                clinic, clinic.mailbox().letterTo(of.email(), letter).link());
        journey.browser().open(clinic.portal() + "/open/help");
        journey.asksForLink();
        return staff.requests(of).get(0);
    }
}
