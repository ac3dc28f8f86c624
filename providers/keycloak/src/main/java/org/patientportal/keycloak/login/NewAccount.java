package org.patientportal.keycloak.login;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.policy.PolicyError;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.validation.Validation;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.ValidationException;
import org.patientportal.kernel.EmailAddress;
import org.patientportal.keycloak.KeycloakInternal;

/** An account that somebody is about to make: the realm's user profile and password policy, with a given address. */
@KeycloakInternal("Validation turns profile errors into messages beside the fields")
final class NewAccount {

    private static final String PASSWORD = "password";
    private static final String CONFIRMATION = "password-confirm";

    private final AuthenticationFlowContext context;
    private final MultivaluedMap<String, String> typed;
    private final String email;
    private final UserProfile profile;

    /** @param email the only address that the account may have, whatever was typed */
    NewAccount(AuthenticationFlowContext context, EmailAddress email, MultivaluedMap<String, String> form) {
        this.context = context;
        this.email = email.key();
        this.typed = new MultivaluedHashMap<>(form);
        typed.putSingle(UserModel.EMAIL, this.email);
        if (context.getRealm().isRegistrationEmailAsUsername() || !mayChooseUsername()) {
            typed.putSingle(UserModel.USERNAME, this.email);
        }
        this.profile = context.getSession()
                .getProvider(UserProfileProvider.class)
                .create(UserProfileContext.REGISTRATION, shown());
    }

    /** The user name is the address, too; another one is taken only from a person whose address is somebody's name. */
    private boolean mayChooseUsername() {
        String chosen = typed.getFirst(UserModel.USERNAME);
        return chosen != null
                && !chosen.isBlank()
                && session().users().getUserByUsername(context.getRealm(), email) != null;
    }

    /** @return what may stand in the form again: everything but the passwords */
    MultivaluedMap<String, String> shown() {
        MultivaluedMap<String, String> shown = new MultivaluedHashMap<>(typed);
        shown.remove(PASSWORD);
        shown.remove(CONFIRMATION);
        return shown;
    }

    /** @return every fault, field by field; empty when the account can be made */
    List<FormMessage> errors() {
        List<FormMessage> errors = new ArrayList<>();
        try {
            profile.validate();
        } catch (ValidationException faults) {
            errors.addAll(Validation.getFormErrorsFromValidation(faults.getErrors()));
        }
        String password = typed.getFirst(PASSWORD);
        if (password == null || password.isBlank()) {
            errors.add(new FormMessage(PASSWORD, Messages.MISSING_PASSWORD));
            return errors;
        }
        if (!password.equals(typed.getFirst(CONFIRMATION))) {
            errors.add(new FormMessage(CONFIRMATION, Messages.INVALID_PASSWORD_CONFIRM));
        }
        PolicyError weak =
                session().getProvider(PasswordPolicyManagerProvider.class).validate(email, password);
        if (weak != null) {
            errors.add(new FormMessage(PASSWORD, weak.getMessage(), weak.getParameters()));
        }
        return errors;
    }

    /** Makes the account. A mailed link has proven the mailbox, so the address counts as verified (INV-07). */
    UserModel create() {
        UserModel user = profile.create();
        user.setEnabled(true);
        user.setEmailVerified(true);
        user.credentialManager().updateCredential(UserCredentialModel.password(typed.getFirst(PASSWORD), false));
        return user;
    }

    /** Tells Keycloak that the person is who they say, and goes on with the flow. */
    void signIn(UserModel user) {
        context.setUser(user);
        context.getEvent()
                .event(EventType.REGISTER)
                .detail(Details.REGISTER_METHOD, "invitation")
                .detail(Details.EMAIL, email)
                .user(user)
                .success();
        context.newEvent().event(EventType.LOGIN);
        context.getEvent()
                .client(context.getAuthenticationSession().getClient())
                .detail(Details.REDIRECT_URI, context.getAuthenticationSession().getRedirectUri())
                .detail(Details.AUTH_METHOD, context.getAuthenticationSession().getProtocol());
        context.success();
    }

    private KeycloakSession session() {
        return context.getSession();
    }
}
