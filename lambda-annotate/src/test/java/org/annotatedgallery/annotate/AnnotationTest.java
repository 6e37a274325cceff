package org.annotatedgallery.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.annotatedgallery.caption.Caption;
import org.annotatedgallery.caption.CaptionSource;
import org.annotatedgallery.image.TaskReason;
import org.junit.jupiter.api.Test;

class AnnotationTest {
    @Test
    void emptyAltTextIsForDecorativeImagesOnly() {
        assertThat(annotation("", List.of(), true, "en").altText()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> annotation(" ", List.of(), false, "en"))
                .withMessageContaining("alt text");
    }

    @Test
    void altTextIsLimited() {
        String longest = "x".repeat(Caption.MAX_ALT_TEXT);

        assertThat(annotation(longest, List.of(), false, "en").altText()).isEqualTo(longest);
        assertThatIllegalArgumentException().isThrownBy(() -> annotation(longest + "x", List.of(), false, "en"));
    }

    @Test
    void tagsAreLowerCaseDistinctAndLimited() {
        List<String> tooMany = IntStream.rangeClosed(0, Annotation.MAX_TAGS)
                .mapToObj(i -> "tag " + i)
                .toList();

        for (List<String> tags : List.of(List.of("Wall"), List.of("wall", "wall"), List.of(" "), tooMany)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> annotation("A wall.", tags, false, "en"))
                    .withMessageContaining("tags");
        }
    }

    @Test
    void laterChangesOfTheListOfTagsDoNotMatter() {
        List<String> tags = new ArrayList<>(List.of("wall"));

        Annotation annotation = annotation("A wall.", tags, false, "en");
        tags.add("door");

        assertThat(annotation.tags()).containsExactly("wall");
    }

    @Test
    void languageIsBcp47OrUnknown() {
        assertThat(annotation("Eine Wand.", List.of(), false, "de-AT").language())
                .isEqualTo("de-AT");
        assertThat(annotation("Eine Wand.", List.of(), false, null).language()).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> annotation("Eine Wand.", List.of(), false, "de_AT"));
    }

    @Test
    void detailOfAFailureIsOneShortLine() {
        var failure = new AnnotationException(TaskReason.QUOTA, true, null, " too\nmany\u0000 " + "x".repeat(400));

        assertThat(failure.detail()).startsWith("too many xxx").endsWith("…").hasSize(300);
    }

    private static Annotation annotation(String altText, List<String> tags, boolean decorative, String language) {
        return new Annotation(CaptionSource.OFFLINE, altText, "", "", tags, decorative, language, null, null);
    }
}
