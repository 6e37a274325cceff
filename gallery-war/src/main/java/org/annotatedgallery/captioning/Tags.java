package org.annotatedgallery.captioning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.annotatedgallery.captioning.InvalidCaptionException.Fault;
import org.annotatedgallery.image.Image;
import org.annotatedgallery.image.ImageTag;
import org.annotatedgallery.imaging.PlainText;

/** What people's tags become before they are kept. */
final class Tags {
    private Tags() {}

    /** Lower-case, each once, and without commas, which stand between tags where people write them. */
    static List<String> cleaned(List<String> tags) {
        return tags.stream()
                .flatMap(tag -> Arrays.stream(tag.split(",")))
                .map(tag -> PlainText.clean(tag, Integer.MAX_VALUE).toLowerCase(Locale.ROOT))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * @param tags all that an image would have
     * @throws InvalidCaptionException when they are too many or too long
     */
    static void check(List<String> tags) throws InvalidCaptionException {
        if (tags.size() > Image.MAX_TAGS) {
            throw new InvalidCaptionException(Fault.TOO_MANY_TAGS, Image.MAX_TAGS);
        }
        if (tags.stream().anyMatch(tag -> tag.length() > ImageTag.MAX_LENGTH)) {
            throw new InvalidCaptionException(Fault.LONG_TAG, ImageTag.MAX_LENGTH);
        }
    }
}
