package org.patientportal.keycloak.mail;

import jakarta.mail.AuthenticationFailedException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.patientportal.kernel.Wire;
import org.patientportal.kernel.port.Delivery;

/** A letter was not taken. Its message names the kind of fault and never an address, so that logs may show it. */
final class MailFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final Delivery.Fault kind;

    MailFault(Delivery.Fault kind, Throwable cause) {
        super(Wire.name(kind) + (cause == null ? "" : " (" + cause.getClass().getSimpleName() + ")"), cause);
        this.kind = kind;
    }

    /**
     * @param fault what sending ended with
     * @param lastReply the code of the server's latest reply; anything but 4yz and 5yz when it gave none that explains it
     */
    static MailFault of(Exception fault, int lastReply) {
        return new MailFault(kind(fault, lastReply), fault);
    }

    private static Delivery.Fault kind(Exception fault, int lastReply) {
        for (Throwable link = fault; link != null; link = next(link)) {
            if (link instanceof SMTPAddressFailedException address) {
                return ofRecipient(address);
            }
            if (link instanceof AuthenticationFailedException) {
                return lastReply / 100 == 4 ? Delivery.Fault.MAIL_SERVER_BUSY : Delivery.Fault.MAIL_SERVER_REFUSED;
            }
        }
        return switch (lastReply / 100) {
            case 4 -> Delivery.Fault.MAIL_SERVER_BUSY;
            case 5 -> Delivery.Fault.MAIL_SERVER_REFUSED;
            default -> Delivery.Fault.MAIL_SERVER_UNREACHABLE;
        };
    }

    /** A server that may not relay says so in answer to the recipient, too (RFC 3463: 5.7.z); that is no fault of the address. */
    private static Delivery.Fault ofRecipient(SMTPAddressFailedException fault) {
        if (fault.getReturnCode() / 100 != 5) {
            return Delivery.Fault.MAIL_SERVER_BUSY;
        }
        boolean policy = fault.getReturnCode() == 530
                || String.valueOf(fault.getMessage()).contains(" 5.7.");
        return policy ? Delivery.Fault.MAIL_SERVER_REFUSED : Delivery.Fault.ADDRESS_REFUSED;
    }

    /** Mail exceptions are chained in a way of their own, besides causes. */
    private static Throwable next(Throwable link) {
        Exception chained = link instanceof jakarta.mail.MessagingException mail ? mail.getNextException() : null;
        return chained != null ? chained : link.getCause();
    }

    Delivery.Fault kind() {
        return kind;
    }
}
