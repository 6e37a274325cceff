package org.annotatedgallery.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
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
}
