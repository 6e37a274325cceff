package org.annotatedgallery.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.annotatedgallery.local.process.ChildProcesses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LambdaFunctionIT {

    private static final Duration BOUND = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private ChildProcesses processes;
    private LambdaFunction function;

    @BeforeEach
    void claim() {
        processes = ChildProcesses.claim(folder.resolve("processes"));
    }

    @AfterEach
    void stop() {
        function.close();
        processes.close();
    }

    @ParameterizedTest
    @EnumSource
    void worksOnEventsInTheirOrderInOneProcess(RuntimeClient client) throws Exception {
        start(client, Duration.ofSeconds(10));

        deliver("one", "two", "three");

        awaitNotes(notes -> notes.size() == 3);
        assertThat(notes()).containsExactly("one", "two", "three");
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheHandlerItsLimits(RuntimeClient client) throws Exception {
        start(client, Duration.ofSeconds(10));

        deliver("describe");

        awaitNotes(notes -> notes.size() == 2);
        // The serial collector counts one survivor space less than the heap that it was given: 170 MB.
        assertThat(notes().get(1)).matches("tiny 200 MB, heap 16\\d MB, time 9 s, inherited null");
    }

    @ParameterizedTest
    @EnumSource
    void letsTheFunctionDivideItsMemoryItself(RuntimeClient client) throws Exception {
        start(client, Duration.ofSeconds(10), Map.of(FunctionMemory.VARIABLE, new FunctionMemory(128).javaOptions()));

        deliver("describe");

        awaitNotes(notes -> notes.size() == 2);
        assertThat(notes().get(1)).containsPattern("heap 3\\d MB");
    }

    @ParameterizedTest
    @EnumSource
    @DisabledOnOs(OS.WINDOWS)
    void startsTheProgramThatTheFunctionPutsBeforeTheJvm(RuntimeClient client) throws Exception {
        Path wrapper = Files.writeString(folder.resolve("wrapper"), """
                #!/bin/sh
                export _JAVA_OPTIONS=-Xmx32m
                exec "$@"
                """);
        Files.setPosixFilePermissions(wrapper, PosixFilePermissions.fromString("rwx------"));
        start(client, Duration.ofSeconds(10), Map.of("AWS_LAMBDA_EXEC_WRAPPER", wrapper.toString()));

        deliver("describe");

        awaitNotes(notes -> notes.size() == 2);
        assertThat(notes().get(1)).containsPattern("heap 3\\d MB");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void endsAProcessThatTakesMoreThanItsMemory() throws Exception {
        start(RuntimeClient.AWS, Duration.ofSeconds(10));
        assumeThat(function.isHeldToItsMemory()).isTrue();

        deliver("devour", "next");

        awaitNotes(notes -> notes.stream().filter("devour"::equals).count() == 3);
        awaitNotes(notes -> notes.contains("next"));
        assertThat(notes()).noneMatch(note -> note.startsWith("devoured"));
    }

    @ParameterizedTest
    @EnumSource
    void triesAnEventThreeTimesWhoseHandlerThrows(RuntimeClient client) throws Exception {
        start(client, Duration.ofSeconds(10));

        deliver("throw");

        awaitNotes(notes -> notes.size() == 3);
        deliver("next");
        awaitNotes(notes -> notes.contains("next"));
        assertThat(notes()).containsExactly("throw", "throw", "throw", "next");
    }

    @ParameterizedTest
    @EnumSource
    void killsAHandlerThatHangsPastItsTimeOut(RuntimeClient client) throws Exception {
        start(client, Duration.ofSeconds(1));

        deliver("hang", "next");

        awaitNotes(notes -> notes.stream().filter("hang"::equals).count() == 3);
        awaitNotes(notes -> notes.contains("next"));
        assertThat(children()).as("one process at a time").hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void startsAProcessAgainThatExited(RuntimeClient client) throws Exception {
        start(client, Duration.ofSeconds(10));

        deliver("exit", "next");

        awaitNotes(notes -> notes.stream().filter("exit"::equals).count() == 3);
        awaitNotes(notes -> notes.contains("next"));
    }

    @ParameterizedTest
    @EnumSource
    void leavesNoProcessWhenItIsClosed(RuntimeClient client) throws Exception {
        start(client, Duration.ofSeconds(10));
        deliver("one");
        awaitNotes(notes -> notes.contains("one"));
        assertThat(children()).hasSize(1);

        function.close();

        assertThat(children()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void loadsItsNativePartFromAFileThatNoOtherFunctionWrites() throws Exception {
        start(RuntimeClient.AWS, Duration.ofSeconds(10));
        deliver("one");
        awaitNotes(notes -> notes.contains("one"));

        List<String> mapped = Files.readAllLines(
                Path.of("/proc", Long.toString(children().get(0).pid()), "maps"));
        assertThat(mapped)
                .anyMatch(line ->
                        line.endsWith(folder.resolve("processes/tiny-jni.so").toString()));
        assertThat(mapped).noneMatch(line -> line.contains(".libaws-lambda-jni.so"));
    }

    private void start(RuntimeClient client, Duration timeout) throws IOException {
        start(client, timeout, Map.of());
    }

    private void start(RuntimeClient client, Duration timeout, Map<String, String> variables) throws IOException {
        Map<String, String> environment = new HashMap<>(variables);
        environment.put("NOTES", folder.resolve("notes").toString());
        List<Path> classPath = new ArrayList<>(List.of(tinyJar()));
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(".*(aws-lambda-java-|utils-lite)[^/\\\\]*\\.jar"))
                .map(Path::of)
                .forEach(classPath::add);
        FunctionSettings settings = new FunctionSettings(
                "tiny",
                TinyHandler.class.getName() + "::handleRequest",
                classPath,
                200,
                timeout,
                Duration.ofMillis(50),
                environment,
                folder.resolve("logs").resolve("tiny.log"));
        function = LambdaFunction.start(settings, client, processes);
    }

    private Path tinyJar() throws IOException {
        Path jar = folder.resolve("tiny.jar");
        String entry = TinyHandler.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(file);
                InputStream code = TinyHandler.class.getResourceAsStream("TinyHandler.class")) {
            zip.putNextEntry(new JarEntry(entry));
            code.transferTo(zip);
        }
        return jar;
    }

    private void deliver(String... events) {
        for (String event : events) {
            function.deliver(('"' + event + '"').getBytes(StandardCharsets.UTF_8));
        }
    }

    private void awaitNotes(Predicate<List<String>> condition) throws Exception {
        Instant end = Instant.now().plus(BOUND);
        while (!condition.test(notes())) {
            assertThat(Instant.now()).as("notes so far: %s", notes()).isBefore(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private List<String> notes() throws IOException {
        Path file = folder.resolve("notes");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static List<ProcessHandle> children() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
    }
}
