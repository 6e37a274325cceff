package org.annotatedgallery.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(OS.WINDOWS)
class OwnHeapIT {

    /** As Lambda starts a runtime: 85 % of the memory on the command line, and a wrapper before it. */
    @ParameterizedTest
    @CsvSource({"128, 32", "512, 416", "1024, 928"})
    void aJvmGetsWhatAllElseLeavesOfTheMemory(int memory, int heap) throws IOException, InterruptedException {
        Command.Result result = Command.run(
                Map.of("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(memory)),
                "function-layer/own-heap",
                System.getProperty("java.home") + "/bin/java",
                "-XX:MaxHeapSize=" + memory * 85 / 100 * 1024 * 1024,
                "-XX:+PrintFlagsFinal",
                "-version");
        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(result.output()).containsPattern("\\bMaxHeapSize\\s*=\\s*" + heap * 1024 * 1024 + "\\b");
    }
}
