package org.patientportal.launcher;

import jakarta.mail.internet.MimeMessage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The newest letters of a mailbox, held in memory. Safe for several threads. */
final class Letters {

    /** The oldest letter goes when one more arrives. */
    static final int CAPACITY = 500;

    private final Deque<ReceivedLetter> newestFirst = new ArrayDeque<>();
    private long received;

    synchronized void add(String recipient, MimeMessage message) {
        received++;
        newestFirst.addFirst(ReceivedLetter.read(received, recipient, message));
        if (newestFirst.size() > CAPACITY) {
            newestFirst.removeLast();
        }
    }

    synchronized List<ReceivedLetter> newestFirst() {
        return List.copyOf(newestFirst);
    }

    synchronized Optional<ReceivedLetter> numbered(long number) {
        return newestFirst.stream().filter(letter -> letter.number() == number).findFirst();
    }
}
