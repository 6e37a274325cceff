package org.annotatedgallery.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaskReasonTest {
    @ParameterizedTest
    @EnumSource
    void everyReasonHasASentenceAndFitsItsColumn(TaskReason reason) {
        assertThat(reason.message()).endsWith(".").hasSizeGreaterThan(20);
        assertThat(reason.name()).hasSizeLessThanOrEqualTo(32);
    }
}
