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
import org.annotatedgallery.annotate.LanguageTags;
import org.annotatedgallery.caption.CaptionSource;
import org.annotatedgallery.caption.ModelCall;
import org.annotatedgallery.imaging.PlainText;

/** Makes a caption of the JSON that a model wrote: strict about what is there, lenient about what is left out. */
final class AnswerParser {
    /** Twice what is asked for in any script; the longest page of text that is worth keeping. */
    static final int MAX_DESCRIPTION = 2_000;

    static final int MAX_VISIBLE_TEXT = 4_000;

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    /** @throws BadAnswerException saying what is wrong */
    Annotation parse(String text, Expectation expected, String model, ModelCall call) throws BadAnswerException {
        JsonNode answer = object(text);
        boolean decorative = decorative(answer);
        String altText = altText(answer, decorative, expected);
        String description = plain(answer, AnswerMember.DESCRIPTION, MAX_DESCRIPTION);
        String language = language(answer, expected.language());
        if (Scripts.contradict(altText + description, expected.language())) {
            throw new BadAnswerException("it is not written in " + LanguageTags.inEnglish(expected.language()));
        }
        return new Annotation(
                CaptionSource.MODEL,
                altText,
                description,
                // A page full of text is no fault of the model's; the beginning of it will do.
                PlainText.cut(text(answer, AnswerMember.VISIBLE_TEXT), MAX_VISIBLE_TEXT),
                tags(answer.path(AnswerMember.TAGS.json())),
                decorative,
                language,
                model,
                call);
    }

    private static JsonNode object(String text) throws BadAnswerException {
        JsonNode answer;
        try {
            answer = JSON.readTree(text);
        } catch (JsonProcessingException e) {
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

    private static String altText(JsonNode answer, boolean decorative, Expectation expected) throws BadAnswerException {
        String altText = plain(answer, AnswerMember.ALT_TEXT, expected.longestAltText());
        if (altText.isEmpty() && decorative) {
            return altText;
        }
        String name = AnswerMember.ALT_TEXT.json();
        if (altText.isEmpty()) {
            throw new BadAnswerException(name + " is empty");
        }
        if (CaptionRules.saysNothing(altText, expected.fileName())) {
            throw new BadAnswerException(name + " does not say what is in the image");
        }
        if (CaptionRules.hasPreamble(altText) || expected.strict() && CaptionRules.isRedundant(altText)) {
            throw new BadAnswerException(name + " does not begin with the subject itself");
        }
        return altText;
    }

    private static String plain(JsonNode answer, AnswerMember member, int limit) throws BadAnswerException {
        String text = text(answer, member);
        if (text.length() > limit) {
            throw new BadAnswerException(member.json() + " has " + text.length() + " characters, more than " + limit);
        }
        var fault = CaptionRules.faultOf(text);
        if (fault.isPresent()) {
            throw new BadAnswerException(member.json() + " " + fault.get());
        }
        return text;
    }

    /** The model's word for it, or what was asked for where it says nothing. */
    private static String language(JsonNode answer, String asked) throws BadAnswerException {
        String language = text(answer, AnswerMember.LANGUAGE);
        if (language.isEmpty()) {
            return asked;
        }
        if (!LanguageTags.isValid(language)) {
            throw new BadAnswerException(AnswerMember.LANGUAGE.json() + " is no BCP 47 tag");
        }
        if (!LanguageTags.primary(language).equals(LanguageTags.primary(asked))) {
            throw new BadAnswerException("it is in " + language + ", not in " + LanguageTags.inEnglish(asked));
        }
        return language;
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
