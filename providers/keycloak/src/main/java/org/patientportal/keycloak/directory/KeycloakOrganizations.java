package org.patientportal.keycloak.directory;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;
import org.patientportal.kernel.Caller;
import org.patientportal.kernel.StaffRole;
import org.patientportal.kernel.Wire;
import org.patientportal.kernel.port.Organizations;
import org.patientportal.keycloak.admin.PortalObjects;

/** The organizations of the realm in context. */
public final class KeycloakOrganizations implements Organizations {

    private static final int MOST = 100;
    private static final List<StaffRole> CLIENT_ROLES =
            List.of(StaffRole.PORTAL_ADMIN, StaffRole.PRACTITIONER, StaffRole.RECEPTIONIST);

    private final KeycloakSession session;

    public KeycloakOrganizations(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Optional<Organization> byAlias(String alias) {
        // PostgreSQL refuses to look for a control character.
        return realm().isOrganizationsEnabled() && alias.chars().noneMatch(Character::isISOControl)
                ? Optional.ofNullable(provider().getByAlias(alias)).map(KeycloakOrganizations::organization)
                : Optional.empty();
    }

    @Override
    public Optional<Organization> byId(String id) {
        return realm().isOrganizationsEnabled()
                ? Optional.ofNullable(provider().getById(id)).map(KeycloakOrganizations::organization)
                : Optional.empty();
    }

    @Override
    public Set<StaffRole> roles(Caller caller, Organization organization) {
        Set<StaffRole> roles = adminRoles(caller);
        user(caller)
                .filter(user -> isOfThisRealm(caller))
                .ifPresent(user -> roles.addAll(staffRoles(user, provider().getById(organization.id()))));
        return roles;
    }

    @Override
    public List<Organization> workplaces(Caller caller) {
        if (!realm().isOrganizationsEnabled()) {
            return List.of();
        }
        Stream<OrganizationModel> candidates = adminRoles(caller).isEmpty()
                ? user(caller).filter(user -> isOfThisRealm(caller)).stream()
                        .flatMap(user -> provider()
                                .getByMember(user)
                                .filter(organization ->
                                        !staffRoles(user, organization).isEmpty()))
                : provider().getAllStream("", null, 0, MOST);
        return candidates
                .limit(MOST)
                .map(KeycloakOrganizations::organization)
                .sorted(Comparator.comparing(Organization::name))
                .toList();
    }

    /** @return whether the caller may see or manage the realm's users in Keycloak's console */
    public boolean administers(Caller caller) {
        return !adminRoles(caller).isEmpty();
    }

    /** Held directly or through composites, a role counts wherever the person is a member; a group's only there. */
    private Set<StaffRole> staffRoles(UserModel user, OrganizationModel organization) {
        Set<StaffRole> roles = EnumSet.noneOf(StaffRole.class);
        ClientModel client = realm().getClientByClientId(PortalObjects.STAFF_CLIENT);
        if (client == null || !organization.isMember(user)) {
            return roles;
        }
        List<GroupModel> groups =
                provider().getOrganizationGroupsByMember(organization, user).toList();
        for (StaffRole role : CLIENT_ROLES) {
            RoleModel model = client.getRole(Wire.name(role));
            if (model != null && (user.hasRole(model) || groups.stream().anyMatch(group -> group.hasRole(model)))) {
                roles.add(role);
            }
        }
        return roles;
    }

    /** Who may manage or view the users of this realm, from this realm or from the master realm. */
    @Override
    public Set<StaffRole> adminRoles(Caller caller) {
        Set<StaffRole> roles = EnumSet.noneOf(StaffRole.class);
        ClientModel admin = isOfThisRealm(caller)
                ? realm().getClientByClientId("realm-management")
                : realm().getMasterAdminClient();
        user(caller).ifPresent(user -> {
            if (holds(user, admin, "manage-users")) {
                roles.add(StaffRole.REALM_ADMIN);
            }
            if (holds(user, admin, "view-users")) {
                roles.add(StaffRole.REALM_VIEWER);
            }
        });
        return roles;
    }

    private static boolean holds(UserModel user, ClientModel client, String name) {
        RoleModel role = client == null ? null : client.getRole(name);
        return role != null && user.hasRole(role);
    }

    private Optional<UserModel> user(Caller caller) {
        RealmModel home = session.realms().getRealm(caller.actor().realmId());
        return Optional.ofNullable(home)
                .map(realm -> session.users().getUserById(realm, caller.actor().accountId()));
    }

    private boolean isOfThisRealm(Caller caller) {
        return caller.actor().realmId().equals(realm().getId());
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }

    private OrganizationProvider provider() {
        return session.getProvider(OrganizationProvider.class);
    }

    private static Organization organization(OrganizationModel model) {
        return new Organization(model.getId(), model.getAlias(), model.getName(), model.isEnabled());
    }
}
