package org.patientportal.keycloak.admin;

import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;

/** A required action. It stands in the realm's list for all clients, and shows itself only where it concerns the portal. */
enum PortalAction implements SetupStep {
    CONNECT(
            "required-action",
            PortalObjects.CONNECT_ACTION,
            "Connect with a practice",
            "people with an account accept an invitation",
            "Every login then asks it, and it shows itself only to people who opened a secret link of the portal.",
            "invitations cannot be accepted."),
    ADMISSION(
            "admission-action",
            PortalObjects.ADMISSION_ACTION,
            "Turn away accounts without a record",
            "accounts without a record are not signed in to the portal",
            "Every login to the portal and to clients with the scope " + PortalObjects.API_SCOPE + " or "
                    + PortalObjects.PATIENT_SCOPE + " then asks it.",
            "accounts without a record get tokens for the portal's API, which show them nothing."),
    CHOICE(
            "choose-action",
            PortalObjects.CHOOSE_ACTION,
            "Choose whose record an app shows",
            "people with several records choose one for an app",
            "Every login then asks it, and it shows itself only for clients with the scope "
                    + PortalObjects.PATIENT_SCOPE + ".",
            "apps that ask for a patient's record get no token.");

    private final String id;
    private final String alias;
    private final String label;
    private final String purpose;
    private final String effect;
    private final String otherwise;

    PortalAction(String id, String alias, String label, String purpose, String effect, String otherwise) {
        this.id = id;
        this.alias = alias;
        this.label = label;
        this.purpose = purpose;
        this.effect = effect;
        this.otherwise = otherwise;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return "Required action " + alias + ": " + purpose;
    }

    @Override
    public boolean realmWide() {
        return true;
    }

    @Override
    public Finding inspect(SetupTarget target) {
        RequiredActionProviderModel action = target.realm().getRequiredActionProviderByAlias(alias);
        if (action == null) {
            return Finding.missing("Not registered. " + effect);
        }
        Finding finding = new Differences()
                .expect("provider", alias, action.getProviderId())
                .expect("default action", false, action.isDefaultAction())
                .finding(Origin.UNKNOWN);
        return finding.is(Finding.Condition.PRESENT) && !action.isEnabled()
                ? Finding.missing("Registered, but switched off: " + otherwise)
                : finding;
    }

    @Override
    public void apply(SetupTarget target) {
        RealmModel realm = target.realm();
        RequiredActionProviderModel action = realm.getRequiredActionProviderByAlias(alias);
        if (action != null) {
            action.setEnabled(true);
            realm.updateRequiredActionProvider(action);
            return;
        }
        action = new RequiredActionProviderModel();
        action.setAlias(alias);
        action.setProviderId(alias);
        action.setName(label);
        action.setEnabled(true);
        action.setDefaultAction(false);
        action.setPriority(afterAllOthers(realm));
        realm.addRequiredActionProvider(action);
    }

    private static int afterAllOthers(RealmModel realm) {
        return 1
                + realm.getRequiredActionProvidersStream()
                        .mapToInt(RequiredActionProviderModel::getPriority)
                        .max()
                        .orElse(-1);
    }
}
