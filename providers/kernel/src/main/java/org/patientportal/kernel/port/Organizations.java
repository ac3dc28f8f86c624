package org.patientportal.kernel.port;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.patientportal.kernel.Caller;
import org.patientportal.kernel.StaffRole;

/** The organizations of the realm: what Keycloak knows of practices and their staff. Roles are read live, never from a token. */
public interface Organizations {

    Optional<Organization> byAlias(String alias);

    /** @param id Keycloak's id of the organization */
    Optional<Organization> byId(String id);

    /** @return the roles that the caller has in that organization, closed or not; empty for strangers */
    Set<StaffRole> roles(Caller caller, Organization organization);

    /** @return the roles that the caller has in every organization as an admin of the realm; empty for anybody else */
    Set<StaffRole> adminRoles(Caller caller);

    /** @return at most 100 organizations in which the caller has a role, by name */
    List<Organization> workplaces(Caller caller);

    /** @param enabled false closes the practice for staff and patients */
    record Organization(String id, String alias, String name, boolean enabled) {}
}
