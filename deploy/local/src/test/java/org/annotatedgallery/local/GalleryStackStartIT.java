package org.annotatedgallery.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.annotatedgallery.local.net.Loopback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens when the start fails; the server of the pages is a script here that ends at once. */
class GalleryStackStartIT {

    @TempDir
    Path folder;

    private final int port = Loopback.freePort();
    private final int s3Port = Loopback.freePort();

    @BeforeEach
    void buildParts() throws IOException {
        Path runtime = Files.createDirectories(folder.resolve("built/lambda-runtime"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path jar = Path.of(entry);
            if (jar.getFileName().toString().startsWith("aws-lambda-java-")) {
                Files.copy(jar, runtime.resolve(jar.getFileName()));
            }
        }
        Path script = Files.createDirectories(folder.resolve("built/app/bin")).resolve("gallery");
        Files.writeString(script, "echo \"no server on $GALLERY_PORT\"; exit 3\n");
    }

    @AfterEach
    void leavesNothingBehind() {
        assertThat(children()).isEmpty();
        assertThat(Loopback.isFree(s3Port)).isTrue();
    }

    @Test
    void saysWhichPortOfThePagesIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket()) {
            other.bind(Loopback.address(port));

            assertThatThrownBy(() -> stack().start())
                    .isInstanceOf(StackException.class)
                    .hasMessage("Port " + port + " is taken: choose another with -Dgallery.port.");
        }
    }

    @Test
    void saysThatThePortOfS3IsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket()) {
            other.bind(Loopback.address(s3Port));

            assertThatThrownBy(() -> stack().start())
                    .isInstanceOf(StackException.class)
                    .hasMessage("Port " + s3Port + " is taken: choose another with -Dgallery.s3.port.");
        }
    }

    @Test
    void stopsWhatItStartedWhenTheServerOfThePagesEnds() {
        Path log = folder.resolve("data/logs/payara.log");

        assertThatThrownBy(() -> stack().start())
                .isInstanceOf(StackException.class)
                .hasMessage("Payara Micro ended while it was starting: see " + log);

        assertThat(log).hasContent("no server on " + port);
        assertThat(folder.resolve("data/mariadb/data/image_annotations_db")).isDirectory();
    }

    @Test
    void canStartAgainAfterAStartThatFailed() {
        assertThatThrownBy(() -> stack().start()).hasMessageContaining("ended while it was starting");
        assertThatThrownBy(() -> stack().start()).hasMessageContaining("ended while it was starting");
    }

    private GalleryStack stack() {
        StackSettings settings = new StackSettings(port, s3Port, folder.resolve("data"), 512, Map.of("PATH", "/bin"));
        return new GalleryStack(settings, new BuiltParts(folder.resolve("built")));
    }

    private static List<ProcessHandle> children() {
        return ProcessHandle.current()
                .descendants()
                .filter(ProcessHandle::isAlive)
                .toList();
    }
}
