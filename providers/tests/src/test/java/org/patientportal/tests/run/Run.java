package org.patientportal.tests.run;

import java.time.Duration;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.mail.Mailbox;
import org.patientportal.tests.server.Server;

/** What exists once: the server and the mailbox. Closed by JUnit after the last test. */
public final class Run implements AutoCloseable {

    private final Server server;
    private final Mailbox mailbox;
    private final MasterAdmin admin;

    private Run(Server server, Mailbox mailbox) {
        this.server = server;
        this.mailbox = mailbox;
        this.admin = new MasterAdmin(server.url());
    }

    static Run start() {
        Secrets.note("admin password", Server.ADMIN_PASSWORD);
        Mailbox mailbox = Mailbox.start();
        try {
            return new Run(Server.start(), mailbox);
        } catch (RuntimeException e) {
            mailbox.close();
            throw e;
        }
    }

    public Server server() {
        return server;
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    public MasterAdmin admin() {
        return admin;
    }

    /** @param moment "before-commit" or "after-commit" */
    public Crash crash(String moment) {
        return new Crash(server, moment);
    }

    /** Does something at a later time of the server's clock. Tokens made before may have expired then. */
    public void later(Duration by, Runnable what) {
        clock(by.toSeconds());
        try {
            what.run();
        } finally {
            clock(0);
        }
    }

    private void clock(long seconds) {
        Http.send("PUT", server.url() + "/realms/master/portal-test/clock/" + seconds, null, null)
                .expect(204);
    }

    @Override
    public void close() {
        server.close();
        mailbox.close();
    }
}
