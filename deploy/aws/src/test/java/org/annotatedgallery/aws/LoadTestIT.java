package org.annotatedgallery.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** load-test.sh against a server on this machine. */
class LoadTestIT {
    private static final String NO_SUCH_TOOL = " is not installed, and load-test.sh not tested";

    private LoadedPage page;

    @BeforeEach
    void start() throws IOException {
        assumeThat(Command.isInstalled("ab")).as("ab" + NO_SUCH_TOOL).isTrue();
        page = LoadedPage.start();
    }

    @AfterEach
    void stop() {
        if (page != null) {
            page.stop();
        }
    }

    @Test
    void shellcheckFindsNothing() throws IOException, InterruptedException {
        assumeThat(Command.isInstalled("shellcheck"))
                .as("shellcheck" + NO_SUCH_TOOL)
                .isTrue();

        Command.Result check = Command.run(
                "shellcheck", "load-test.sh", "tests/load_test/aws", "tests/load_test/date", "tests/load_test/sleep");

        assertThat(check.exitCode()).as(check.output()).isZero();
    }

    @Test
    void wellAnsweredRequestsEndWithFiguresOfThePageAndItsServer() throws IOException, InterruptedException {
        Command.Result run = load("-n", "300", "-c", "20", page.address());

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(page.requests()).isGreaterThanOrEqualTo(300);
        assertThat(run.output())
                .contains("requests    300 of 300, 20 at once")
                .contains("failed      0, and 0 were answered by something else than the page")
                .containsPattern("throughput  [1-9][0-9.]* a second")
                .containsPattern("answers     p50 \\d+ ms, p95 \\d+ ms, p99 \\d+ ms")
                .containsPattern(
                        "server      process " + ProcessHandle.current().pid()
                                + " took [1-9]\\d* MB at most, \\d+\\.\\d CPU seconds, \\d+\\.\\d ms a request");
    }

    @Test
    void answersThatAreNoPageMakeItFail() throws IOException, InterruptedException {
        page.answerEveryTenthWith(503);

        Command.Result run = load("-n", "300", "-c", "1", page.address());

        assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
        assertThat(run.output()).contains("failed      0, and 30 were answered by something else than the page");
    }

    @Test
    void connectionsThatBreakMakeItFail() throws IOException, InterruptedException {
        try (BreakingPort port = BreakingPort.open()) {
            Command.Result run = load("-n", "50", "-c", "5", "http://127.0.0.1:" + port.number() + "/gallery");

            assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
            assertThat(run.output()).containsPattern("failed      [1-9]\\d* \\(Connect: \\d+, Receive: [1-9]\\d*, ");
        }
    }

    @Test
    void aPortThatNobodyListensAtIsNamed() throws IOException, InterruptedException {
        page.stop();

        Command.Result run = load("-n", "10", "-c", "1", page.address());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).contains("no process of yours listens at port", "mvn -Prun");
    }

    @Test
    void othersAreNotLoaded() throws IOException, InterruptedException {
        for (String foreign : List.of(
                "http://example.com/gallery",
                "http://127.0.0.1.example.com/",
                "http://localhost.example.com:5000/",
                "http://10.0.0.7:5000/gallery")) {
            Command.Result run = load(foreign);
            assertThat(run.exitCode()).as(foreign).isEqualTo(2);
            assertThat(run.output()).contains("is not this machine, and others are not to be loaded");
        }
        for (String none : List.of("http://127.0.0.1@example.com/", "file:///etc/passwd", "127.0.0.1")) {
            Command.Result run = load(none);
            assertThat(run.exitCode()).as(none).isEqualTo(2);
            assertThat(run.output()).contains("not an address: " + none);
        }
    }

    @Test
    void argumentsThatMakeNoSenseAreNamed() throws IOException, InterruptedException {
        assertThat(load("-n", "10", "-c", "20").output()).contains("-c 20 at once cannot be more than -n 10 in all");
        assertThat(load("-n", "many").output()).contains("-n takes a number, not: many");
        assertThat(load("-c").output()).contains("-c needs a value");
        assertThat(load("--region", "eu-central-1").output()).contains("--region and --profile need --stack");
        assertThat(load("--fast").exitCode()).isEqualTo(2);
    }

    @Test
    void helpSaysHowItIsCalled() throws IOException, InterruptedException {
        Command.Result help = load("--stack", "gallery", "--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.output()).contains("load-test.sh [-n REQUESTS]", "load-test.sh --stack NAME");
    }

    @Test
    void tooFewOpenFilesAreSaidBeforehand() throws IOException, InterruptedException {
        Command.Result run =
                Command.run("bash", "-c", "ulimit -n 100 && exec ./load-test.sh -n 200 -c 90 " + page.address());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).contains("90 connections need 140 open files, and this shell may have 100");
        assertThat(page.requests()).isZero();
    }

    private static Command.Result load(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("./load-test.sh"));
        command.addAll(List.of(arguments));
        return Command.run(command.toArray(String[]::new));
    }
}
