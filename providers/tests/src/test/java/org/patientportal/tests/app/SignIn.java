package org.patientportal.tests.app;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.http.HttpBrowser;

/** One sign-in of a person to an app, from the authorization request to the code. */
record SignIn(ClinicApp app, HttpBrowser browser, URI callback, State state, Nonce nonce, CodeVerifier verifier) {

    /** Fills in the realm's login form. */
    SignIn as(Person person) {
        PlainJourney.fillInLogin(browser, person);
        return this;
    }

    boolean asksForPassword() {
        return browser.shows("input[name=username], input[name=password]");
    }

    /** Whether the person is asked whose record it shall be. */
    boolean asks() {
        return browser.shows("button[name=record]");
    }

    /** @return what stands on the choices, in their order */
    List<String> choices() {
        return browser.page().select("button[name=record]").eachText();
    }

    SignIn choose(Patient patient) {
        if (!browser.shows("button[name=record][value=" + patient.id() + "]")) {
            throw new AssertionError(patient + " is no choice on " + browser);
        }
        return press("record", patient.id());
    }

    /** Presses a button of the question, also one that is not there. */
    SignIn press(String button, String value) {
        browser.submit("form:has(button[name=record])", Map.of(button, value));
        return this;
    }

    boolean backAtTheApp() {
        return browser.address().getPath().equals(callback.getPath());
    }

    /** @return the error with which the realm sent the person back, such as {@code access_denied} */
    String error() {
        AuthenticationResponse answer = answer();
        if (answer.indicatesSuccess()) {
            throw new AssertionError("No error but a code, at " + browser);
        }
        return answer.toErrorResponse().getErrorObject().getCode();
    }

    /** @return a parameter with which the realm sent the person back, or null */
    String parameter(String name) {
        return java.util.Arrays.stream(browser.address().getQuery().split("&"))
                .filter(parameter -> parameter.startsWith(name + "="))
                .map(parameter -> parameter.substring(name.length() + 1))
                .findFirst()
                .orElse(null);
    }

    AuthorizationCode code() {
        AuthenticationResponse answer = answer();
        if (!answer.indicatesSuccess()) {
            throw new AssertionError(answer.toErrorResponse().getErrorObject() + " at " + browser);
        }
        return answer.toSuccessResponse().getAuthorizationCode();
    }

    private AuthenticationResponse answer() {
        if (!backAtTheApp()) {
            throw new AssertionError("Not back at the app but at " + browser);
        }
        try {
            AuthenticationResponse answer = AuthenticationResponseParser.parse(browser.address());
            if (!state.equals(answer.getState())) {
                throw new AssertionError("The state is not the one that was sent");
            }
            return answer;
        } catch (ParseException e) {
            throw new AssertionError("Not an answer of an authorization endpoint: " + browser, e);
        }
    }

    /** Redeems the code and checks the ID token as OpenID Connect wants it. */
    Tokens tokens() {
        Tokens tokens = Tokens.of(app, redeem());
        try {
            new IDTokenValidator(
                            app.realm().getIssuer(),
                            app.client(),
                            JWSAlgorithm.RS256,
                            app.realm().getJWKSetURI().toURL())
                    .validate(tokens.idToken(), nonce);
        } catch (BadJOSEException | JOSEException | MalformedURLException e) {
            throw new AssertionError("The ID token is not valid", e);
        }
        return tokens;
    }

    TokenResponse redeem() {
        return app.redeem(code(), verifier);
    }
}
