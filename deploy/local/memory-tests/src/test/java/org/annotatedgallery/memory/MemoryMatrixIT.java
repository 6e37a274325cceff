package org.annotatedgallery.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code -Pmemory}: what becomes of which originals in how much memory, each in a process of its own; prints a table. */
@Tag("matrix")
@EnabledOnOs(OS.LINUX)
class MemoryMatrixIT {

    @BeforeAll
    static void printHeader() {
        System.out.println("Java " + System.getProperty("java.version"));
        System.out.println(Run.HEADER);
    }

    @ParameterizedTest
    @CsvSource({
        "128, BASELINE, 2, DONE",
        "128, BASELINE, 12, DONE",
        "128, BASELINE, 24, DONE",
        "128, BASELINE, 50, DONE",
        "128, BASELINE, 100, DONE",
        "128, PROGRESSIVE, 2, DONE",
        "128, PROGRESSIVE, 12, DONE",
        "128, PROGRESSIVE, 24, DONE",
        "128, PROGRESSIVE, 50, DONE",
        "128, PNG, 12, DONE",
        "128, PNG, 24, DONE",
        "256, PNG, 50, DONE",
        "256, PROGRESSIVE, 100, DONE"
    })
    void anOriginalEndsAsExpected(int memoryMb, OriginalKind kind, int megapixels, String expected) throws Exception {
        byte[] original = Originals.file(megapixels, kind);

        try (ColdFunction function = ColdFunction.start(memoryMb)) {
            Run run = function.run(original);

            System.out.println(run.row(memoryMb, function.isHeldToItsMemory(), kind, megapixels, original.length));
            assertThat(run.result()).isEqualTo(expected);
            assertThat(run.end().peakMb()).isLessThanOrEqualTo(memoryMb);
        }
    }
}
