package org.patientportal.keycloak.admin;

import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;

/**
 * The required action in which somebody with an account accepts an invitation. It stands in the realm's list for all clients,
 * and shows itself only to those who come from a secret link.
 */
final class ConnectAction implements SetupStep {

    @Override
    public String id() {
        return "required-action";
    }

    @Override
    public String title() {
        return "Required action " + PortalObjects.CONNECT_ACTION + ": people with an account accept an invitation";
    }

    @Override
    public boolean realmWide() {
        return true;
    }

    @Override
    public Finding inspect(SetupTarget target) {
        RequiredActionProviderModel action =
                target.realm().getRequiredActionProviderByAlias(PortalObjects.CONNECT_ACTION);
        if (action == null) {
            return Finding.missing(
                    "Not registered. Every login then asks it, and it shows itself only to people who opened a"
                            + " secret link of the portal.");
        }
        Finding finding = new Differences()
                .expect("provider", PortalObjects.CONNECT_ACTION, action.getProviderId())
                .expect("default action", false, action.isDefaultAction())
                .finding(Origin.UNKNOWN);
        return finding.is(Finding.Condition.PRESENT) && !action.isEnabled()
                ? Finding.missing("Registered, but switched off: invitations cannot be accepted.")
                : finding;
    }

    @Override
    public void apply(SetupTarget target) {
        RealmModel realm = target.realm();
        RequiredActionProviderModel action = realm.getRequiredActionProviderByAlias(PortalObjects.CONNECT_ACTION);
        if (action != null) {
            action.setEnabled(true);
            realm.updateRequiredActionProvider(action);
            return;
        }
        action = new RequiredActionProviderModel();
        action.setAlias(PortalObjects.CONNECT_ACTION);
        action.setProviderId(PortalObjects.CONNECT_ACTION);
        action.setName("Connect with a practice");
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
