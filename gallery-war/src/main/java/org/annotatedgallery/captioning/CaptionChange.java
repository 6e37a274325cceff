package org.annotatedgallery.captioning;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a person wants to change of a caption; an operator left out changes nothing.
 *
 * @param altText gives the new text for the old; null removes it
 * @param description likewise
 * @param visibleText likewise
 * @param language likewise, the BCP 47 tag of the words
 * @param tags the new tags, or empty to leave them
 * @param decorative whether the image says nothing that needs words, or empty to leave it
 */
public record CaptionChange(
        UnaryOperator<String> altText,
        UnaryOperator<String> description,
        UnaryOperator<String> visibleText,
        UnaryOperator<String> language,
        Optional<List<String>> tags,
        Optional<Boolean> decorative) {}
