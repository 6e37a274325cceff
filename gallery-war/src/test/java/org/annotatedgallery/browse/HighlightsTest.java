package org.annotatedgallery.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.annotatedgallery.caption.CaptionSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightsTest {
    @ParameterizedTest
    @CsvSource({
        "bicy, Two bicycles and a Bicycle, Two [bicy]cles and a [Bicy]cle",
        "cycle, Two bicycles, Two bicycles",
        "zurich, Am Zürichsee, Am [Zürich]see",
        "ZÜRICH see, Zürich: the See, [Zürich]: the [See]",
        "in the sea, The sea in July, The [sea] in July",
        "IMG_42, img_42.jpg, [img_42].jpg",
        "東京, 新東京駅, 新[東京]駅",
        "é, a e\u0301 b, a [e\u0301] b",
        "red redd, redder, [redd]er"
    })
    void hitsAreWhereTheDatabaseFindsThem(String search, String text, String marked) {
        assertThat(marked(Highlights.of(search), text)).isEqualTo(marked);
    }

    @Test
    void whereNothingIsSearchedForNothingIsHighlighted() {
        assertThat(Highlights.of(null)).isNull();
        assertThat(Highlights.of("  ")).isNull();
        assertThat(marked(Highlights.of("?!"), "What?!")).isEqualTo("What?!");
    }

    @Test
    void whatIsFoundElsewhereIsShownWithWhatStandsAroundIt() {
        String description =
                "A very long description. ".repeat(10) + "At last a boat comes in, and " + "so on ".repeat(20);
        ImageView image = image("A pier", description, List.of("sea", "boating"), "boat.jpg");

        Highlights.Hit hit = Highlights.of("boat").elsewhere(image);

        assertThat(hit.field()).isEqualTo(Highlights.Field.DESCRIPTION);
        assertThat(marked(hit.parts()))
                .startsWith("… ")
                .contains(" a [boat] comes in")
                .endsWith(" …")
                .hasSizeLessThan(120);
    }

    @Test
    void theFirstTextWithAHitExplainsWhyAnImageWasFound() {
        ImageView image = image("A pier", null, List.of("sea", "boating"), "boat.jpg");

        assertThat(Highlights.of("boat").elsewhere(image).field()).isEqualTo(Highlights.Field.TAG);
        assertThat(Highlights.of("jpg").elsewhere(image).field()).isEqualTo(Highlights.Field.FILE_NAME);
        assertThat(Highlights.of("pier boat").elsewhere(image))
                .as("it is in the alt text")
                .isNull();
        assertThat(Highlights.of("harbour").elsewhere(image)).isNull();
    }

    private static ImageView image(String altText, String description, List<String> tags, String fileName) {
        return new ShownImage(UUID.randomUUID())
                .named(fileName)
                .captioned(CaptionSource.MODEL, altText, description, tags)
                .view();
    }

    private static String marked(Highlights highlights, String text) {
        return marked(highlights.parts(text));
    }

    private static String marked(List<Highlights.Part> parts) {
        return parts.stream()
                .map(part -> part.hit() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
    }
}
