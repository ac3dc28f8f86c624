package org.patientportal.tests.clinic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.mail.Mailbox;
import org.patientportal.tests.run.Run;
import org.patientportal.tests.run.Secrets;

/**
 * A realm with the portal set up by its own setup call, and two practices: riverside and lakeside. People come into being
 * when a test first speaks of them.
 */
public final class Clinic {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final Run run;
    private final ClinicRealm realm;
    private final Practice riverside;
    private final Practice lakeside;
    private final Map<String, Staff> staff = new ConcurrentHashMap<>();

    private Clinic(Run run, ClinicRealm realm) {
        this.run = run;
        this.realm = realm;
        this.riverside = realm.addPractice("riverside", "Riverside Practice");
        this.lakeside = realm.addPractice("lakeside", "Lakeside Practice");
    }

    public static Clinic open(Run run, String realm) {
        return new Clinic(run, ClinicRealm.create(run, realm));
    }

    /** Portal admin of riverside. */
    public Staff petra() {
        return staff("Petra", "portal-admin", riverside);
    }

    /** Portal admin of riverside, under the name and address of somebody in another realm. */
    public Staff namesakeOf(Person other) {
        Person person = new Person(this, other.firstName(), other.lastName(), other.email(), other.password());
        return staff.computeIfAbsent("Namesake", name -> employ(account(person), "portal-admin", riverside));
    }

    /** Practitioner of riverside. */
    public Staff paul() {
        return staff("Paul", "practitioner", riverside);
    }

    /** Receptionist of riverside. */
    public Staff rita() {
        return staff("Rita", "receptionist", riverside);
    }

    /** Portal admin of lakeside, a stranger to riverside. */
    public Staff lars() {
        return staff("Lars", "portal-admin", lakeside);
    }

    /** Member of riverside's organization without any role; she is let in because lakeside has a record of hers. */
    public Staff nora() {
        Staff lars = lars();
        return staff.computeIfAbsent("Nora", name -> {
            Person person = account(name);
            realm.join(person, riverside);
            lars.invites(lars.adds(person));
            new PlainJourney(this, mailbox().letterTo(person.email()).link())
                    .signIn(person)
                    .connect()
                    .expectDashboard();
            return new Staff(person, riverside);
        });
    }

    /** A realm admin who may manage users, seen at riverside. */
    public Staff root() {
        return staff.computeIfAbsent("Root", name -> {
            Person person = account(name);
            realm.grant(person, "realm-management", "manage-users");
            realm.grant(person, "realm-management", "view-users");
            return new Staff(person, riverside);
        });
    }

    /** A realm admin who may only look, seen at riverside. */
    public Staff vera() {
        return staff.computeIfAbsent("Vera", name -> {
            Person person = account(name);
            realm.grant(person, "realm-management", "view-users");
            return new Staff(person, riverside);
        });
    }

    /** Somebody new to the realm, with an address and a password of their own. */
    public Person someone(String firstName) {
        int number = PEOPLE.incrementAndGet();
        return new Person(
                this,
                firstName,
                "Berg" + number,
                firstName.toLowerCase(java.util.Locale.ROOT) + "." + number + "@example.org",
                Secrets.password());
    }

    /** Somebody who has an account of the realm, with a verified address. */
    public Person account(String firstName) {
        return account(someone(firstName));
    }

    private Person account(Person person) {
        realm.addAccount(person);
        return person;
    }

    /** Somebody who has accepted an invitation to a record of riverside. */
    public LinkedPatient linked(String firstName) {
        return linked(someone(firstName));
    }

    /** Lets somebody new accept an invitation to a record of riverside. */
    public LinkedPatient linked(Person person) {
        Patient patient = petra().adds(person);
        Invitation invitation = petra().invites(patient);
        new PlainJourney(this, mailbox().letterTo(person.email()).link())
                .register(person)
                .expectDashboard();
        return new LinkedPatient(person, patient, invitation);
    }

    public record LinkedPatient(Person person, Patient patient, Invitation invitation) {}

    public Practice riverside() {
        return riverside;
    }

    public Practice lakeside() {
        return lakeside;
    }

    public ClinicRealm realm() {
        return realm;
    }

    public Run run() {
        return run;
    }

    public Mailbox mailbox() {
        return run.mailbox();
    }

    /** @return the audit of a record, the oldest row first: "action outcome detail door actor" */
    public List<String> audit(Patient patient) {
        return rows("audit", patient);
    }

    /** @return what admins did with a record as somebody else: "action actor impersonator" */
    public List<String> impersonated(Patient patient) {
        return rows("impersonated", patient);
    }

    /** @return the links of a record, open and ended, the oldest first: "status level account" */
    public List<String> links(Patient patient) {
        return rows("links", patient);
    }

    /** @return the id of the account that was the first to be linked to the record */
    public String account(Patient patient) {
        String link = links(patient).get(0);
        return link.substring(link.lastIndexOf(' ') + 1);
    }

    private List<String> rows(String what, Patient patient) {
        String url = run.server().url() + "/realms/" + realm.name() + "/portal-test/" + what + "/" + patient.id();
        List<String> rows = new ArrayList<>();
        Http.get(url).expect(200).json().forEach(row -> rows.add(row.asText()));
        return rows;
    }

    /** The portal's address, without a slash at its end. */
    public String portal() {
        return run.server().url() + "/realms/" + realm.name() + "/patient-portal";
    }

    /** The address of the staff's JSON API, in front of {@code /practices}. */
    public String staffApi() {
        return run.server().url() + "/admin/realms/" + realm.name() + "/patient-portal";
    }

    /** A token for the JSON APIs. */
    public String token(Person person) {
        return token(person, ClinicRealm.APP);
    }

    /** @param client a client of the realm that takes passwords */
    public String token(Person person, String client) {
        var answer = tokenReply(person, client).expect(200).json();
        for (String kind : List.of("access_token", "refresh_token", "id_token")) {
            Secrets.note(kind, answer.path(kind).asText(kind));
        }
        return answer.get("access_token").asText();
    }

    /** What the token endpoint says to the person's password. */
    public Reply tokenReply(Person person, String client) {
        return Http.postForm(
                run.server().url() + "/realms/" + realm.name() + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        client,
                        "scope",
                        "openid",
                        "username",
                        person.email(),
                        "password",
                        person.password()));
    }

    private Staff staff(String firstName, String role, Practice practice) {
        return staff.computeIfAbsent(firstName, name -> employ(account(name), role, practice));
    }

    private Staff employ(Person person, String role, Practice practice) {
        realm.join(person, practice);
        realm.grant(person, "patient-portal-staff", role);
        return new Staff(person, practice);
    }
}
