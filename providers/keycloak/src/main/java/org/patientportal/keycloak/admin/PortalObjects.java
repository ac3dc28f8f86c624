package org.patientportal.keycloak.admin;

import org.keycloak.common.util.Encode;
import org.keycloak.models.RealmModel;

/** What the portal's objects in a realm are called. Everybody who looks one up uses these names. */
public final class PortalObjects {

    /** Client that signs patients in to the pages. */
    public static final String PATIENT_CLIENT = "patient-portal";

    /** Client that signs staff in to the staff pages and holds their roles. */
    public static final String STAFF_CLIENT = "patient-portal-staff";

    /** Bearer-only client: the audience that both JSON APIs accept. */
    public static final String API_CLIENT = "patient-portal-api";

    /** Client scope that puts {@link #API_CLIENT} into the audience of a token. */
    public static final String API_SCOPE = "patient-portal-api";

    /** Client scope of apps that show one patient's record (SMART App Launch 2.2): who signs in chooses whose. */
    public static final String PATIENT_SCOPE = "launch/patient";

    /** Client scope that tells an app how much of the chosen record is open. */
    public static final String ACCESS_SCOPE = "patient-portal-access";

    /** Client scope that tells an app which records the account may see at all, with the person's consent. */
    public static final String RECORDS_SCOPE = "patient-portal-records";

    /** Provider id of the mapper of these three. */
    public static final String CLAIM_MAPPER = "patient-portal-claim";

    /** Setting of that mapper: which of the following claims it adds. */
    public static final String CLAIM_SETTING = "portal.claim";

    /** The id of the chosen record. */
    public static final String PATIENT_CLAIM = "patient";

    /** How much of the chosen record is open. */
    public static final String LEVEL_CLAIM = "portal_level";

    /** Which parts of the chosen record are open. */
    public static final String AREAS_CLAIM = "portal_areas";

    /** The records that the account may see. */
    public static final String RECORDS_CLAIM = "portal_records";

    /** Required action in which a person chooses whose record an app shall show. */
    public static final String CHOOSE_ACTION = "portal-choose-record";

    /** Provider id of the mapper that does so, for accounts that are let in. */
    public static final String AUDIENCE_MAPPER = "patient-portal-audience";

    /** Top-level flow of new people, entered only from a secret link. */
    public static final String REGISTRATION_FLOW = "portal registration";

    /** Provider id of the authenticator that is that flow's only execution. */
    public static final String REGISTRATION_AUTHENTICATOR = "portal-register";

    /** Required action in which an existing account accepts an invitation. */
    public static final String CONNECT_ACTION = "portal-connect";

    /** Required action that turns away accounts without a record. */
    public static final String ADMISSION_ACTION = "portal-admission";

    private PortalObjects() {}

    /** @return the portal's path in this realm, relative to the server's address and without a slash at the end */
    static String path(RealmModel realm) {
        return "/realms/" + Encode.encodePathSegmentAsIs(realm.getName()) + "/patient-portal";
    }
}
