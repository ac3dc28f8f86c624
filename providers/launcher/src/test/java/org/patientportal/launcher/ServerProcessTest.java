package org.patientportal.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class ServerProcessTest {

    @Test
    @Timeout(30)
    void ends_the_script_and_what_the_script_started() throws IOException {
        Process script = new ProcessBuilder("sh", "-c", "sleep 600 & sleep 600").start();
        ServerProcess server = new ServerProcess(script);
        List<ProcessHandle> children = children(script, 2);

        server.stop();

        assertThat(server.isAlive()).isFalse();
        assertThat(server.stopped()).isTrue();
        assertThat(children).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    @Timeout(30)
    void kills_even_those_that_do_not_listen() throws IOException {
        String deaf = "trap '' TERM; sleep 600 & sleep 600";
        Process script = new ProcessBuilder("sh", "-c", deaf).start();
        ServerProcess server = new ServerProcess(script);
        List<ProcessHandle> children = children(script, 2);

        server.kill();

        assertThat(server.isAlive()).isFalse();
        assertThat(children).noneMatch(ProcessHandle::isAlive);
    }

    private static List<ProcessHandle> children(Process script, int count) {
        List<ProcessHandle> children = List.of();
        while (children.size() < count) {
            children = script.descendants().toList();
        }
        return children;
    }
}
