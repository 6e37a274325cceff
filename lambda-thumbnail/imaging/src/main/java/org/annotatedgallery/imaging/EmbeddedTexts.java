package org.annotatedgallery.imaging;

import java.util.List;

/**
 * What a file's author wrote about its image.
 *
 * @param altText at most 1,000 characters (IPTC Photo Metadata: Alt Text, for accessibility); null without
 * @param extendedDescription at most 10,000 characters (IPTC: Extended Description, for accessibility); null without
 * @param captions descriptions, headline and title, made for other ends than accessibility, at most 1,000 characters
 *     each; distinct, at most six, the most telling first
 */
public record EmbeddedTexts(EmbeddedText altText, EmbeddedText extendedDescription, List<String> captions) {
    public static final EmbeddedTexts NONE = new EmbeddedTexts(null, null, List.of());

    public EmbeddedTexts {
        captions = List.copyOf(captions);
    }
}
