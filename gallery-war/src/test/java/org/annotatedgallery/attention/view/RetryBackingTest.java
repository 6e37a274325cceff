package org.annotatedgallery.attention.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.annotatedgallery.attention.TaskRetry;
import org.annotatedgallery.faces.NotFoundException;
import org.annotatedgallery.image.TaskKind;
import org.junit.jupiter.api.Test;

class RetryBackingTest {
    private static final UUID ID = UUID.fromString("3e1b2c4d-0000-4000-8000-000000000001");

    private final RetryBacking button = new RetryBacking(new TaskRetry() {
        @Override
        public boolean retry(UUID imageId, TaskKind kind) {
            return imageId.equals(ID) && kind == TaskKind.CAPTION;
        }
    });

    @Test
    void theTaskIsStartedAgainAndItsImageShown() {
        assertThat(button.retry(ID.toString(), TaskKind.CAPTION))
                .isEqualTo("/image.xhtml?faces-redirect=true&id=" + ID + "&notice=retried");
    }

    @Test
    void anUnknownImageIsNotFound() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> button.retry("3e1b2c4d-0000-4000-8000-000000000002", TaskKind.CAPTION));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> button.retry("../x", TaskKind.CAPTION));
    }
}
