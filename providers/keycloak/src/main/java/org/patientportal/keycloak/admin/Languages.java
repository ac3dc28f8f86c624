package org.patientportal.keycloak.admin;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.keycloak.models.RealmModel;
import org.patientportal.kernel.SpokenLanguages;

/** Recommended: people may read login, portal and letters in the languages that the portal speaks. */
final class Languages implements SetupStep {

    @Override
    public String id() {
        return "internationalization";
    }

    @Override
    public String title() {
        return "Internationalization with English and German";
    }

    @Override
    public boolean realmWide() {
        return true;
    }

    @Override
    public boolean needed() {
        return false;
    }

    @Override
    public Finding inspect(SetupTarget target) {
        RealmModel realm = target.realm();
        if (!realm.isInternationalizationEnabled()) {
            return Finding.missing(
                    "Off: everybody reads English. With it, login pages of all clients offer a language.");
        }
        return supported(realm).containsAll(SpokenLanguages.TAGS)
                ? Finding.present("On.")
                : Finding.missing("On, but not with all of " + String.join(", ", SpokenLanguages.TAGS) + ".");
    }

    /** Adds to the languages that the realm has; its default language stays what it is. */
    @Override
    public void apply(SetupTarget target) {
        RealmModel realm = target.realm();
        Set<String> languages = supported(realm);
        languages.addAll(SpokenLanguages.TAGS);
        realm.setInternationalizationEnabled(true);
        realm.setSupportedLocales(languages);
    }

    private static Set<String> supported(RealmModel realm) {
        return realm.getSupportedLocalesStream().collect(Collectors.toCollection(TreeSet::new));
    }
}
