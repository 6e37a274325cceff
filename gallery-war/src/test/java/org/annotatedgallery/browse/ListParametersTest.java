package org.annotatedgallery.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.annotatedgallery.image.Cursor;
import org.annotatedgallery.image.ImageFilter;
import org.annotatedgallery.image.ImageOrder;
import org.annotatedgallery.image.ImageQuery;
import org.annotatedgallery.image.TaskState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListParametersTest {
    @Test
    void allOfThemAreRead() throws InvalidQueryException {
        Cursor after = new Cursor(ImageOrder.NAME, "a.jpg", UUID.randomUUID());
        Map<String, String> given = Map.of(
                "q", "red bicycle",
                "state", "DONE",
                "tag", "sea side",
                "from", "2026-01-31",
                "to", "2026-02-01",
                "source", "NONE",
                "format", "WEBP",
                "sort", "NAME",
                "after", after.encode(),
                "limit", "100");

        ImageFilter filter = new ImageFilter(
                TaskState.DONE,
                "sea side",
                LocalDate.of(2026, 1, 31),
                LocalDate.of(2026, 2, 1),
                ImageFilter.Source.NONE,
                "image/webp");
        assertThat(ListParameters.of(given::get).query())
                .isEqualTo(new ImageQuery("red bicycle", filter, ImageOrder.NAME, after, 100));
    }

    @Test
    void nothingGivenMeansTheNewestOfAll() throws InvalidQueryException {
        assertThat(ListParameters.of(name -> " ").query())
                .isEqualTo(new ImageQuery("", ImageFilter.NONE, ImageOrder.NEWEST, null, 24));
    }

    @ParameterizedTest
    @CsvSource({
        "state, done",
        "from, 31.1.2026",
        "to, 2026-02-30",
        "source, ROBOT",
        "format, image/jpeg",
        "sort, newest",
        "after, elsewhere",
        "limit, 0",
        "limit, 101",
        "limit, many"
    })
    void whatMeansNothingIsRefusedByName(String name, String value) {
        ListParameters parameters = ListParameters.of(Map.of(name, value)::get);

        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(parameters::query)
                .withMessageStartingWith(name + " must be ")
                .satisfies(refusal -> assertThat(refusal.parameter()).isEqualTo(name));
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        Cursor after = new Cursor(ImageOrder.NAME, "a.jpg", UUID.randomUUID());

        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(ListParameters.of(Map.of("after", after.encode())::get)::query)
                .withMessageStartingWith("after must be ");
    }

    @Test
    void urlsKeepWhatIsNotChanged() {
        ListParameters given = ListParameters.of(Map.of("q", "Größe & more", "tag", "a+b", "other", "x")::get);

        assertThat(given.queryString()).isEqualTo("?q=Gr%C3%B6%C3%9Fe+%26+more&tag=a%2Bb");
        assertThat(given.with("state", "DONE").without("q").queryString()).isEqualTo("?state=DONE&tag=a%2Bb");
        assertThat(given.without("q", "tag").queryString()).isEmpty();
    }
}
