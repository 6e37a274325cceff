package org.annotatedgallery.annotate.model;

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
import org.annotatedgallery.caption.CaptionSource;
import org.annotatedgallery.caption.ModelCall;
import org.annotatedgallery.imaging.PlainText;

/** Makes a caption of the JSON that a model wrote: strict about what is there, lenient about what is left out. */
final class AnswerParser {
    /** The longest page of text that is worth keeping. */
    static final int MAX_VISIBLE_TEXT = 4_000;

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    /**
     * @throws DeclinedException when it says that there will be no caption
     * @throws BadAnswerException saying what is wrong
     */
    Annotation parse(String text, Expectation expected, String model, ModelCall call) throws BadAnswerException {
        JsonNode answer = object(text);
        Judgement judgement = new Judgement(expected);
        boolean decorative = decorative(answer);
        String altText = judgement.altText(text(answer, AnswerMember.ALT_TEXT), decorative);
        return new Annotation(
                CaptionSource.MODEL,
                altText,
                judgement.description(text(answer, AnswerMember.DESCRIPTION), altText),
                // A page full of text is no fault of the model's; the beginning of it will do.
                PlainText.cut(text(answer, AnswerMember.VISIBLE_TEXT), MAX_VISIBLE_TEXT),
                tags(answer.path(AnswerMember.TAGS.json())),
                decorative,
                judgement.language(text(answer, AnswerMember.LANGUAGE)),
                model,
                call);
    }

    private static JsonNode object(String text) throws BadAnswerException {
        JsonNode answer;
        try {
            answer = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            Judgement.requireNoRefusal(text);
            throw new BadAnswerException("it is not JSON and nothing else");
        }
        if (!answer.isObject()) {
            throw new BadAnswerException("it is not one JSON object");
        }
        return answer;
    }

    private static boolean decorative(JsonNode answer) throws BadAnswerException {
        JsonNode value = answer.path(AnswerMember.DECORATIVE.json());
        if (!isAbsent(value) && !value.isBoolean()) {
            throw new BadAnswerException(AnswerMember.DECORATIVE.json() + " is neither true nor false");
        }
        return value.asBoolean();
    }

    private static String text(JsonNode answer, AnswerMember member) throws BadAnswerException {
        JsonNode value = answer.path(member.json());
        if (isAbsent(value)) {
            return "";
        }
        if (!value.isTextual()) {
            throw new BadAnswerException(member.json() + " is no text");
        }
        return PlainText.clean(value.textValue(), Integer.MAX_VALUE);
    }

    private static List<String> tags(JsonNode values) throws BadAnswerException {
        if (!isAbsent(values) && !values.isArray()) {
            throw new BadAnswerException(AnswerMember.TAGS.json() + " is no list");
        }
        Set<String> tags = new LinkedHashSet<>();
        for (JsonNode value : values) {
            if (!value.isTextual()) {
                throw new BadAnswerException("a tag is no text");
            }
            String tag = PlainText.clean(value.textValue(), Integer.MAX_VALUE).toLowerCase(Locale.ROOT);
            if (!tag.isEmpty() && tag.length() <= Annotation.MAX_TAG) {
                tags.add(tag);
            }
        }
        return tags.stream().limit(Annotation.MAX_TAGS).toList();
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
