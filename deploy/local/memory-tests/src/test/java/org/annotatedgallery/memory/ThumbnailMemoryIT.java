package org.annotatedgallery.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class ThumbnailMemoryIT {

    private static final int MEMORY_MB = 128;

    @Test
    void anImageOf24MegapixelsIsDoneIn128MegabytesFromAColdStart() throws Exception {
        try (ColdFunction function = ColdFunction.start(MEMORY_MB)) {
            Run run = function.run(Originals.file(24, OriginalKind.PROGRESSIVE));

            assertThat(run.result()).isEqualTo("DONE");
            assertThat(run.end().peakMb()).isLessThanOrEqualTo(MEMORY_MB);
        }
    }
}
