package org.patientportal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@example.org",
                " anna@example.org ",
                "a.b+c@sub.example.co",
                "o'brien@example.org",
                "m@müller.de"
            })
    void addresses_that_people_have_are_accepted(String text) {
        assertThat(EmailAddress.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "anna@",
                "@example.org",
                "anna@localhost",
                "anna@@example.org",
                "anna example@example.org",
                "anna@example.org\nBcc: all@example.org",
                "anna@exa mple.org",
                "anna@-example.org",
                "anna..b@example.org",
                ".anna@example.org",
                "<anna@example.org>",
                "anna@example.org,berta@example.org"
            })
    void anything_else_is_not(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void an_address_longer_than_mail_servers_take_is_not() {
        assertThat(EmailAddress.parse("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "b".repeat(60) + "." + "c".repeat(60) + "." + "d".repeat(60) + "."
                        + "e".repeat(60) + "." + "f".repeat(20) + ".org"))
                .isEmpty();
        assertThat(EmailAddress.parse(null)).isEmpty();
    }

    @Test
    void two_addresses_are_the_same_whatever_the_case_and_the_blanks_around() {
        EmailAddress invited = EmailAddress.parse("Anna@Example.org").orElseThrow();

        assertThat(invited.sameAs(" anna@example.ORG ")).isTrue();
        assertThat(invited.sameAs("anna@example.com")).isFalse();
        assertThat(invited.sameAs(null)).isFalse();
    }
}
