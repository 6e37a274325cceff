package org.annotatedgallery.browse;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as they stand in URLs. {@link UUID#fromString} alone takes shorter forms too, and one image would have many URLs. */
public final class ImageIds {
    private static final Pattern CANONICAL = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private ImageIds() {}

    /**
     * @param text may be null
     * @return empty when the text is no id, and so of no image
     */
    public static Optional<UUID> parse(String text) {
        return Optional.ofNullable(text)
                .filter(id -> CANONICAL.matcher(id).matches())
                .map(UUID::fromString);
    }
}
