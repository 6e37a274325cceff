package org.annotatedgallery.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerStartIT {
    private static final int SKIPPED = 77;

    @Test
    void templateHasScriptAndUnitAsTheyAre() throws IOException, InterruptedException {
        Command.Result check = Command.run("./inlined.sh", "--check");

        assertThat(check.exitCode()).as(check.output()).isZero();
    }

    @Test
    void scriptSignalsSuccessOnlyForAWholeAppThatAnswers() throws IOException, InterruptedException {
        Command.Result run = Command.run("tests/user_data_test.sh");

        assumeTrue(run.exitCode() != SKIPPED, run.output());
        assertThat(run.exitCode()).as(run.output()).isZero();
    }

    @Test
    void serviceServesWithinItsSandboxAndItsLimitsAndItsLogMakesMetrics() throws IOException, InterruptedException {
        Map<String, String> environment = Map.of(
                "CLASSPATH", System.getProperty("surefire.test.class.path"),
                "JAVA_HOME", System.getProperty("java.home"));
        Command.Result run = Command.run(environment, "tests/service_test.sh", "target/app.zip");

        assumeTrue(run.exitCode() != SKIPPED, run.output());
        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output().lines().filter(line -> line.contains("WaitingReport")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(ServerMetrics.of(line))
                        .containsOnlyKeys("OldestThumbnailAge", "OldestCaptionAge")
                        .allSatisfy((metric, age) -> assertThat(age).matches("\\d+")));
    }
}
