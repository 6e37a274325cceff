package org.annotatedgallery.annotate.gemini;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annotatedgallery.annotate.Annotation;
import org.annotatedgallery.annotate.Provenance;
import org.annotatedgallery.caption.CaptionSource;

/** Makes a caption of the JSON that the model wrote: strict about what it must mean, lenient about what is left out. */
final class AnswerParser {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    /** The language that the prompt asks for. */
    private static final String LANGUAGE = "en";

    Annotation parse(String text, Provenance provenance) throws BadAnswerException {
        JsonNode answer = object(text);
        boolean decorative = decorative(answer);
        return new Annotation(
                CaptionSource.MODEL,
                altText(answer, decorative),
                atMost(
                        Annotation.MAX_DESCRIPTION,
                        CaptionQuestion.DESCRIPTION,
                        text(answer, CaptionQuestion.DESCRIPTION)),
                cut(text(answer, CaptionQuestion.VISIBLE_TEXT)),
                tags(answer.path(CaptionQuestion.TAGS)),
                decorative,
                LANGUAGE,
                provenance);
    }

    private static JsonNode object(String text) throws BadAnswerException {
        JsonNode answer;
        try {
            answer = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new BadAnswerException("not JSON");
        }
        if (!answer.isObject()) {
            throw new BadAnswerException("JSON, but no object");
        }
        return answer;
    }

    private static boolean decorative(JsonNode answer) throws BadAnswerException {
        JsonNode value = answer.path(CaptionQuestion.DECORATIVE);
        if (!isAbsent(value) && !value.isBoolean()) {
            throw new BadAnswerException(CaptionQuestion.DECORATIVE + " is neither true nor false");
        }
        return value.asBoolean();
    }

    private static String altText(JsonNode answer, boolean decorative) throws BadAnswerException {
        String altText = text(answer, CaptionQuestion.ALT_TEXT);
        if (altText.isEmpty() && !decorative) {
            throw new BadAnswerException(CaptionQuestion.ALT_TEXT + " is empty");
        }
        return atMost(Annotation.MAX_ALT_TEXT, CaptionQuestion.ALT_TEXT, altText);
    }

    private static String text(JsonNode answer, String property) throws BadAnswerException {
        JsonNode value = answer.path(property);
        if (isAbsent(value)) {
            return "";
        }
        if (!value.isTextual()) {
            throw new BadAnswerException(property + " is no text");
        }
        return clean(value.textValue());
    }

    private static String atMost(int limit, String property, String text) throws BadAnswerException {
        if (text.length() > limit) {
            throw new BadAnswerException(property + " has " + text.length() + " characters, more than " + limit);
        }
        return text;
    }

    /** A page full of text is no fault of the model's; the beginning of it will do. */
    private static String cut(String visibleText) {
        if (visibleText.length() <= Annotation.MAX_VISIBLE_TEXT) {
            return visibleText;
        }
        boolean splitsPair = Character.isHighSurrogate(visibleText.charAt(Annotation.MAX_VISIBLE_TEXT - 1));
        return visibleText
                .substring(0, Annotation.MAX_VISIBLE_TEXT - (splitsPair ? 1 : 0))
                .stripTrailing();
    }

    private static List<String> tags(JsonNode values) throws BadAnswerException {
        if (!isAbsent(values) && !values.isArray()) {
            throw new BadAnswerException(CaptionQuestion.TAGS + " is no list");
        }
        Set<String> tags = new LinkedHashSet<>();
        for (JsonNode value : values) {
            if (!value.isTextual()) {
                throw new BadAnswerException("a tag is no text");
            }
            String tag = clean(value.textValue()).toLowerCase(Locale.ROOT);
            if (!tag.isEmpty() && tag.length() <= Annotation.MAX_TAG) {
                tags.add(tag);
            }
        }
        return tags.stream().limit(Annotation.MAX_TAGS).toList();
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    /**
     * One line of plain text: without control characters, without what reorders the text around it (bidirectional
     * overrides, U+202A to U+202E and U+2066 to U+2069), without halves of surrogate pairs, which no database stores.
     */
    private static String clean(String text) {
        return text.replaceAll("[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\p{Cs}]", "")
                .replaceAll("[\\p{Cc}\\p{Z}]+", " ")
                .strip();
    }
}
