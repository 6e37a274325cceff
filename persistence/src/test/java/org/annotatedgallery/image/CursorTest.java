package org.annotatedgallery.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CursorTest {
    private static final UUID ID = UUID.randomUUID();

    @Test
    void survivesAUrlUnchanged() {
        for (Cursor cursor : List.of(
                new Cursor(ImageOrder.NEWEST, "2026-11-24T12:00:00.123456Z", ID),
                new Cursor(ImageOrder.TAKEN, "2026-11-24T12:00", ID),
                new Cursor(ImageOrder.NAME, "a/größer \uD83C\uDFD6.jpg", ID))) {
            assertThat(cursor.encode()).matches("[A-Za-z0-9_-]+");
            assertThat(Cursor.decode(cursor.encode())).isEqualTo(cursor);
        }
    }

    @Test
    void whatIsNoCursorIsRefused() {
        Stream<String> encoded = Stream.of(
                        "NEWEST/1/2026-11-24T12:00:00Z",
                        "NEWEST/" + ID + "/yesterday",
                        "TAKEN/" + ID + "/2026-11-24T12:00:00Z",
                        "LATEST/" + ID + "/2026-11-24T12:00:00Z",
                        "NEWEST/" + ID)
                .map(text -> Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
        Stream.concat(Stream.of("", "null", "?", "YWJj"), encoded)
                .forEach(text -> assertThatIllegalArgumentException().as(text).isThrownBy(() -> Cursor.decode(text)));
    }
}
