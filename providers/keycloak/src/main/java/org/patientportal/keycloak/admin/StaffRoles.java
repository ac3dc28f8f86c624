package org.patientportal.keycloak.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.models.ClientModel;
import org.patientportal.kernel.StaffRole;
import org.patientportal.kernel.Wire;

/** The roles that an administrator gives to the members of a practice. */
final class StaffRoles implements SetupStep {

    private static final Map<String, String> DESCRIPTIONS = descriptions();

    @Override
    public String id() {
        return "staff-roles";
    }

    @Override
    public String title() {
        return "Roles of the client " + PortalObjects.STAFF_CLIENT + ": " + String.join(", ", DESCRIPTIONS.keySet());
    }

    @Override
    public Finding inspect(SetupTarget target) {
        ClientModel client = target.realm().getClientByClientId(PortalObjects.STAFF_CLIENT);
        if (client == null) {
            return Finding.missing("They come with the client.");
        }
        List<String> missing = missing(client);
        if (missing.isEmpty()) {
            return Finding.present(
                    "Give them to members of an organization: to a user for every practice of theirs, to a"
                            + " group of the organization for that practice only.");
        }
        String names = String.join(", ", missing);
        return Origin.of(client.getAttribute(Origin.ATTRIBUTE)) == Origin.SETUP
                ? Finding.missing("Not there: " + names + ".")
                : Finding.different(
                        Origin.SOMEBODY.sentence() + " The client lacks the roles " + names + ". Add them.");
    }

    @Override
    public void apply(SetupTarget target) {
        ClientModel client = target.realm().getClientByClientId(PortalObjects.STAFF_CLIENT);
        missing(client).forEach(name -> client.addRole(name).setDescription(DESCRIPTIONS.get(name)));
    }

    private static List<String> missing(ClientModel client) {
        return DESCRIPTIONS.keySet().stream()
                .filter(name -> client.getRole(name) == null)
                .toList();
    }

    private static Map<String, String> descriptions() {
        Map<String, String> roles = new LinkedHashMap<>();
        roles.put(
                Wire.name(StaffRole.PORTAL_ADMIN),
                "Runs the portal of the practice: settings, and all that others may do.");
        roles.put(Wire.name(StaffRole.PRACTITIONER), "Treats patients: sees records, invites with full access.");
        roles.put(Wire.name(StaffRole.RECEPTIONIST), "Works at the front desk: adds patients and invites them.");
        return roles;
    }
}
