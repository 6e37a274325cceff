package org.annotatedgallery.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessesIT {

    @TempDir
    Path folder;

    private Process child;

    @AfterEach
    void endChild() {
        child.destroyForcibly();
    }

    @Test
    void endsWhatAnEarlierRunLeft() throws Exception {
        try (ChildProcesses earlier = ChildProcesses.claim(folder)) {
            child = earlier.start("sleeper", sleeper());
        }

        ChildProcesses.claim(folder).close();

        assertThat(child.waitFor(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void leavesAProcessAloneThatOnlyGotTheSameId() throws Exception {
        child = sleeper().start();
        Instant another = child.info().startInstant().orElseThrow().minus(Duration.ofMinutes(1));
        new ProcessRecord(child.pid(), another).write(folder.resolve("sleeper.process"));

        ChildProcesses.claim(folder).close();

        assertThat(child.isAlive()).isTrue();
        assertThat(folder.resolve("sleeper.process")).doesNotExist();
    }

    @Test
    void ignoresARecordThatACrashLeftUnfinished() throws Exception {
        child = sleeper().start();
        Files.writeString(folder.resolve("sleeper.process"), Long.toString(child.pid()));

        ChildProcesses.claim(folder).close();

        assertThat(child.isAlive()).isTrue();
    }

    @Test
    void refusesAFolderThatIsInUse() throws Exception {
        try (ChildProcesses first = ChildProcesses.claim(folder)) {
            child = first.start("sleeper", sleeper());
            assertThatThrownBy(() -> ChildProcesses.claim(folder)).isInstanceOf(FolderInUseException.class);
            assertThat(child.isAlive()).isTrue();
        }
    }

    @Test
    void insistsWhenAProcessDoesNotEndInTime() throws IOException {
        child = new ProcessBuilder("sh", "-c", "trap '' TERM; echo ready; while :; do sleep 1; done").start();
        assertThat(child.inputReader().readLine()).isEqualTo("ready");

        ChildProcesses.stop(child.toHandle(), Duration.ofMillis(200));

        assertThat(child.isAlive()).isFalse();
    }

    private static ProcessBuilder sleeper() {
        return new ProcessBuilder("sleep", "60");
    }
}
