package org.patientportal.keycloak.admin;

import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.keycloak.common.Profile;
import org.keycloak.models.RealmModel;

/** A switch of the whole realm that has to be, or better is, on. */
enum RealmSwitch implements SetupStep {
    ORGANIZATIONS(
            "organizations",
            "Organizations are on",
            true,
            "A practice is an organization. With organizations on, the realm's default login asks for the user name on"
                    + " a first page and for the password on a second one, for all clients.",
            RealmModel::isOrganizationsEnabled,
            RealmModel::setOrganizationsEnabled) {
        @Override
        public Finding inspect(SetupTarget target) {
            if (!Profile.isFeatureEnabled(Profile.Feature.ORGANIZATION)) {
                return Finding.different("This server runs with the feature 'organization' switched off. Start it with"
                        + " --features=organization.");
            }
            return super.inspect(target);
        }
    },
    ADMIN_EVENTS(
            "admin-events",
            "Admin events are stored",
            false,
            "Recommended: Keycloak then keeps what staff and administrators change. Choose an expiry under Realm"
                    + " settings, Events, or they stay for ever.",
            RealmModel::isAdminEventsEnabled,
            RealmModel::setAdminEventsEnabled),
    EVENTS(
            "events",
            "User events are stored",
            false,
            "Recommended: Keycloak then keeps logins and failed logins. Choose an expiry under Realm settings, Events,"
                    + " or they stay for ever.",
            RealmModel::isEventsEnabled,
            RealmModel::setEventsEnabled);

    private final String id;
    private final String title;
    private final boolean needed;
    private final String consequence;
    private final Predicate<RealmModel> isOn;
    private final BiConsumer<RealmModel, Boolean> set;

    RealmSwitch(
            String id,
            String title,
            boolean needed,
            String consequence,
            Predicate<RealmModel> isOn,
            BiConsumer<RealmModel, Boolean> set) {
        this.id = id;
        this.title = title;
        this.needed = needed;
        this.consequence = consequence;
        this.isOn = isOn;
        this.set = set;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean realmWide() {
        return true;
    }

    @Override
    public boolean needed() {
        return needed;
    }

    @Override
    public Finding inspect(SetupTarget target) {
        return isOn.test(target.realm()) ? Finding.present("On.") : Finding.missing("Off. " + consequence);
    }

    @Override
    public void apply(SetupTarget target) {
        set.accept(target.realm(), true);
    }
}
