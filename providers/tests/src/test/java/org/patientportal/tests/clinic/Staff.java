package org.patientportal.tests.clinic;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.Reply;

/** Somebody who works in a practice, or manages it, through the staff's JSON API. */
public final class Staff {

    private final Person person;
    private final Practice practice;
    private volatile String token;

    Staff(Person person, Practice practice) {
        this.person = person;
        this.practice = practice;
    }

    public Person person() {
        return person;
    }

    public Practice practice() {
        return practice;
    }

    /** The same person at the door of another practice. */
    public Staff at(Practice other) {
        return new Staff(person, other);
    }

    /** @param path below the practice's address */
    public Reply get(String path) {
        return call("GET", path, null);
    }

    public Reply post(String path, Object body) {
        return call("POST", path, body);
    }

    /** @param key makes repeating harmless; the Idempotency-Key header */
    public Reply post(String path, Object body, String key) {
        return Http.send("POST", url(path), token(), body, key);
    }

    public Reply put(String path, Object body) {
        return call("PUT", path, body);
    }

    public Reply delete(String path) {
        return call("DELETE", path, null);
    }

    public Patient adds(Person somebody) {
        return adds(somebody.firstName(), somebody.lastName(), somebody.email());
    }

    /** @param email null for none */
    public Patient adds(String firstName, String lastName, String email) {
        Map<String, Object> patient = new HashMap<>(Map.of("firstName", firstName, "lastName", lastName));
        if (email != null) {
            patient.put("email", email);
        }
        String id = post("/patients", patient).expect(201).json().get("id").asText();
        return new Patient(id, firstName, lastName, email);
    }

    /** Enables the portal with the patient's own address. */
    public Reply enables(Patient patient) {
        return put("/patients/" + patient.id() + "/portal-access", Map.of("enabled", true, "email", patient.email()));
    }

    public Reply disables(Patient patient) {
        return put("/patients/" + patient.id() + "/portal-access", Map.of("enabled", false));
    }

    /** Enables the portal and sends an invitation with all its defaults. */
    public Invitation invites(Patient patient) {
        enables(patient).expect(200);
        return Invitation.of(invites(patient, Map.of()).expect(201).json());
    }

    public Reply invites(Patient patient, Map<String, ?> how) {
        return post("/patients/" + patient.id() + "/invitations", how);
    }

    /** Sends a medical access link. */
    public Reply sendsAccessLink(Patient patient, Map<String, ?> how) {
        return post("/patients/" + patient.id() + "/access-links", how);
    }

    /** @return the id of a medical access link, sent with all its defaults */
    public String sendsAccessLink(Patient patient) {
        return sendsAccessLink(patient, Map.of()).expect(201).json().get("id").asText();
    }

    /** @param verb resend, revoke or retry */
    public Reply changesAccessLink(Patient patient, Invitation link, String verb) {
        return post("/patients/" + patient.id() + "/access-links/" + link.id() + "/" + verb, null);
    }

    /** @return all the record's medical access links */
    public List<Invitation> accessLinks(Patient patient) {
        return get("/patients/" + patient.id() + "/access-links").expect(200).items().stream()
                .map(Invitation::of)
                .toList();
    }

    public Reply revokes(Patient patient, Invitation invitation) {
        return post("/patients/" + patient.id() + "/invitations/" + invitation.id() + "/revoke", null);
    }

    /** Lets the letter of an invitation try again. */
    public Reply retries(Patient patient, Invitation invitation) {
        return post("/patients/" + patient.id() + "/invitations/" + invitation.id() + "/retry", null);
    }

    /** Revokes and sends anew. */
    public Reply resends(Patient patient, Invitation invitation) {
        return post("/patients/" + patient.id() + "/invitations/" + invitation.id() + "/resend", null);
    }

    /** @return the ids of the record's open requests for a new link */
    public List<String> requests(Patient patient) {
        return get("/link-requests?max=100").expect(200).items().stream()
                .filter(request -> request.get("patient").asText().equals(patient.id()))
                .map(request -> request.get("id").asText())
                .toList();
    }

    /** @return the accounts with access to the record, as JSON */
    public List<JsonNode> links(Patient patient) {
        return get("/patients/" + patient.id() + "/links").expect(200).items();
    }

    /** @param verb limit, end or restore, of the only account with access to the record */
    public Reply changesAccess(Patient patient, String verb) {
        String link = links(patient).get(0).get("id").asText();
        return post("/patients/" + patient.id() + "/links/" + link + "/" + verb, null);
    }

    /** @return all the record's invitations */
    public List<Invitation> history(Patient patient) {
        return get("/patients/" + patient.id() + "/invitations").expect(200).items().stream()
                .map(Invitation::of)
                .toList();
    }

    /** @return the present state of one of them */
    public Invitation look(Patient patient, Invitation invitation) {
        return history(patient).stream()
                .filter(one -> one.id().equals(invitation.id()))
                .findFirst()
                .orElseThrow();
    }

    /** The token in hand; the JSON API's own answers say when it has become useless. */
    public String token() {
        if (token == null) {
            token = person.clinic().token(person);
        }
        return token;
    }

    private String url(String path) {
        return person.clinic().staffApi() + "/practices/" + practice.alias() + path;
    }

    private Reply call(String method, String path, Object body) {
        String url = url(path);
        Reply reply = Http.send(method, url, token(), body);
        if (reply.status() == 401) {
            token = null;
            reply = Http.send(method, url, token(), body);
        }
        return reply;
    }
}
