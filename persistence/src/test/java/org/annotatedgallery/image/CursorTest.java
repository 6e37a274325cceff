package org.annotatedgallery.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CursorTest {
    @Test
    void survivesAUrlUnchanged() {
        Cursor cursor = new Cursor(Instant.parse("2026-11-24T12:00:00.123456Z"), UUID.randomUUID());
        assertThat(cursor.encode()).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.decode(cursor.encode())).isEqualTo(cursor);
    }

    @Test
    void whatIsNoCursorIsRefused() {
        String noUuid = Base64.getUrlEncoder().encodeToString("2026-11-24T12:00:00Z/1".getBytes());
        String noTime = Base64.getUrlEncoder().encodeToString(("yesterday/" + UUID.randomUUID()).getBytes());
        for (String text : List.of("", "null", "?", "YWJj", noUuid, noTime)) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> Cursor.decode(text));
        }
    }
}
