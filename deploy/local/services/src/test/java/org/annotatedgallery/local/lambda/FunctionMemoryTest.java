package org.annotatedgallery.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FunctionMemoryTest {

    @Test
    void leavesTheHeapWhatAllElseDoesNotTake() {
        assertThat(new FunctionMemory(128).javaOptions()).isEqualTo("-Xmx32m");
        assertThat(new FunctionMemory(512).javaOptions()).isEqualTo("-Xmx416m");
    }

    @Test
    void saysThatTooLittleIsTooLittle() {
        assertThatThrownBy(() -> new FunctionMemory(127))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 128 MB")
                .hasMessageContaining("127 MB are too little");
    }
}
