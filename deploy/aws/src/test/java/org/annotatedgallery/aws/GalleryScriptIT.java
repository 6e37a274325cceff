package org.annotatedgallery.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class GalleryScriptIT {
    private static final int SKIPPED = 77;

    @Test
    void scriptDeploysRunsAndRemovesAGallery() throws IOException, InterruptedException {
        Command.Result run = Command.run("tests/gallery_test.sh");

        assumeTrue(run.exitCode() != SKIPPED, run.output());
        assertThat(run.exitCode()).as(run.output()).isZero();
    }
}
