package org.patientportal.tests.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that speaks SMTP (RFC 5321) on a port of its own and fails in the way it is told. */
public final class FaultyMailServer implements AutoCloseable {

    /** How it behaves. */
    public enum Mode {
        WELL,
        /** Nothing listens at the port. */
        GONE,
        /** Takes the connection and never says a word. */
        SILENT,
        BUSY_AT_GREETING,
        BUSY_AT_RECIPIENT,
        BUSY_AT_DATA,
        /** Does not know the address. */
        NO_SUCH_RECIPIENT,
        /** Takes letters of people it knows only, and says so in answer to the recipient. */
        NO_RELAY,
        REFUSES_AFTER_DATA,
        /** Breaks off after the whole letter, before its answer, and forgets the letter. */
        DIES_AFTER_DATA,
        /** The same, but the letter has been kept. */
        KEEPS_AND_DIES,
        /** Takes its time for each answer. */
        SLOW
    }

    private final List<MailedLetter> heard = new CopyOnWriteArrayList<>();
    private final List<MailedLetter> accepted = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile Mode mode = Mode.WELL;
    private volatile ServerSocket socket;
    private int port;

    private FaultyMailServer() {}

    /** On all interfaces, because a server in a container calls from outside. */
    public static FaultyMailServer start() {
        FaultyMailServer server = new FaultyMailServer();
        server.listen();
        return server;
    }

    public int port() {
        return port;
    }

    /** Behaves that way from the next connection on; those that hang are ended. */
    public void becomes(Mode next) {
        boolean wasGone = mode == Mode.GONE;
        mode = next;
        open.forEach(FaultyMailServer::end);
        if (next == Mode.GONE) {
            end(socket);
        } else if (wasGone) {
            listen();
        }
    }

    /** How often somebody has called. */
    public int connections() {
        return connections.get();
    }

    /** The letters to that address that it has said yes to, or kept silently, oldest first. */
    public List<MailedLetter> acceptedFor(String address) {
        return accepted.stream().filter(letter -> letter.isTo(address)).toList();
    }

    /** All letters to that address that were read to it, whatever it said then. */
    public List<MailedLetter> heardFor(String address) {
        return heard.stream().filter(letter -> letter.isTo(address)).toList();
    }

    private void listen() {
        try {
            ServerSocket listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress("0.0.0.0", port));
            socket = listening;
            port = listening.getLocalPort();
            start(() -> acceptAll(listening));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void acceptAll(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                Socket caller = listening.accept();
                connections.incrementAndGet();
                open.add(caller);
                start(() -> talk(caller));
            } catch (IOException closed) {
                end(listening);
            }
        }
    }

    private void talk(Socket caller) {
        try (caller) {
            new SmtpDialogue(caller, mode, heard::add, accepted::add).run();
        } catch (IOException gone) {
            // a caller that has lost patience
        } finally {
            open.remove(caller);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "faulty-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    private static void end(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception already) {
            // closed, which is what was wanted
        }
    }

    @Override
    public void close() {
        becomes(Mode.GONE);
    }
}
