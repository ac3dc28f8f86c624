package org.patientportal.access.patient;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.patientportal.kernel.EmailAddress;
import org.patientportal.kernel.FoldedText;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.PracticeId;
import org.patientportal.kernel.TimeOrderedId;
import org.patientportal.kernel.Wire;

/** A person known to a practice. */
@Entity(name = "PortalPatient")
@Table(name = "PORTAL_PATIENT")
public class Patient {

    @Id
    @Column(name = "ID")
    private UUID id;

    @Column(name = "PRACTICE_ID", updatable = false)
    private UUID practiceId;

    @Column(name = "FIRST_NAME")
    private String firstName;

    @Column(name = "LAST_NAME")
    private String lastName;

    /** How the record sorts: the folded family name, then the folded given name. */
    @Column(name = "FAMILY_KEY")
    private String familyKey;

    @Column(name = "GIVEN_KEY")
    private String givenKey;

    @Column(name = "BIRTH_DATE")
    private LocalDate birthDate;

    @Column(name = "EMAIL")
    private String email;

    /** The account that entered the address, or null when the practice did. */
    @Column(name = "EMAIL_BY")
    private String emailBy;

    @Column(name = "PHONE")
    private String phone;

    /** The account that entered the number, or null when the practice did. */
    @Column(name = "PHONE_BY")
    private String phoneBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "TYPE")
    private PatientType type;

    @Column(name = "LANGUAGE")
    private String language;

    @Column(name = "SOURCE")
    private String source;

    @Column(name = "PORTAL_ENABLED")
    private boolean portalEnabled;

    /** Set as soon as the portal is enabled for the first time, and kept when it is disabled. */
    @Column(name = "PORTAL_EMAIL")
    private String portalEmail;

    @Column(name = "CREATED_AT", updatable = false)
    private Instant createdAt;

    @Version
    @Column(name = "VERSION")
    private int version;

    /** The folded words by which the record is found. */
    @ElementCollection
    @CollectionTable(name = "PORTAL_PATIENT_TERM", joinColumns = @JoinColumn(name = "PATIENT_ID"))
    private Set<SearchTerm> terms = new HashSet<>();

    protected Patient() {}

    Patient(PracticeId practice, NewPatient.Checked values, Instant now) {
        this.id = TimeOrderedId.at(now);
        this.practiceId = practice.value();
        this.firstName = values.firstName();
        this.lastName = values.lastName();
        this.email = values.email();
        this.phone = values.phone();
        this.type = values.type();
        this.language = values.language();
        this.source = values.source();
        this.createdAt = now;
        index();
    }

    /** Works out anew how the record sorts, and by which words it is found. */
    private void index() {
        familyKey = sortKey(lastName);
        givenKey = sortKey(firstName);
        String mailbox = email == null ? "" : email.substring(0, email.indexOf('@'));
        Set<SearchTerm> found = FoldedText.words(firstName, lastName, mailbox).stream()
                .map(word -> new SearchTerm(practiceId, word))
                .collect(Collectors.toCollection(HashSet::new));
        if (email != null) {
            found.add(new SearchTerm(practiceId, email.toLowerCase(Locale.ROOT)));
        }
        terms.retainAll(found);
        terms.addAll(found);
    }

    /** Folding can make a name much longer; what stands behind the 200th letter does not change the order. */
    private static String sortKey(String name) {
        String folded = FoldedText.of(name);
        return folded.length() > 200 ? folded.substring(0, 200).strip() : folded;
    }

    public PatientId id() {
        return new PatientId(id);
    }

    /** @return the record's language, or null when the practice's counts */
    public String language() {
        return language;
    }

    public boolean portalEnabled() {
        return portalEnabled;
    }

    /** @return whether it has never been opened; one that was disabled has been (DIS-05) */
    public boolean portalNeverEnabled() {
        return portalEmail == null;
    }

    /** @return where invitations go unless another address is given */
    public Optional<EmailAddress> portalEmail() {
        return EmailAddress.parse(portalEmail);
    }

    /** @return whether it is the address of the portal or of the contact data */
    public boolean owns(EmailAddress address) {
        return address.sameAs(portalEmail) || address.sameAs(email);
    }

    /** Opens the portal for the record; from now on it may be invited (INV-01). */
    public void enablePortal(EmailAddress address) {
        portalEnabled = true;
        portalEmail = address.value();
    }

    /** Closes the portal for the record: no account reaches it any more (DIS-01). */
    public void disablePortal() {
        portalEnabled = false;
    }

    /** From now on the record sorts and is found by this name. */
    public void rename(String first, String last) {
        firstName = first;
        lastName = last;
        index();
    }

    public void bornOn(LocalDate day) {
        birthDate = day;
    }

    /**
     * @param address where the person reads letters of the practice, or null
     * @param account who entered it, or null for the practice
     */
    public void changeEmail(EmailAddress address, String account) {
        email = address == null ? null : address.value();
        emailBy = email == null ? null : account;
        index();
    }

    /**
     * @param number where the person is called, or null
     * @param account who entered it, or null for the practice
     */
    public void changePhone(String number, String account) {
        phone = number;
        phoneBy = phone == null ? null : account;
    }

    /** @return whether that account has entered the address that the record has */
    public boolean emailIsFrom(String account) {
        return account.equals(emailBy);
    }

    /** @return whether that account has entered the number that the record has */
    public boolean phoneIsFrom(String account) {
        return account.equals(phoneBy);
    }

    PatientCursor cursor() {
        return new PatientCursor(familyKey, givenKey, id);
    }

    public PatientView view() {
        return new PatientView(
                id,
                firstName,
                lastName,
                birthDate,
                email,
                phone,
                Wire.name(type),
                language,
                source,
                new PatientView.PortalAccess(portalEnabled, portalEmail),
                createdAt);
    }
}
