package org.annotatedgallery.annotate.model;

import java.util.Optional;
import org.annotatedgallery.caption.LanguageTags;

/**
 * Judges the texts of an answer by what is expected of it. Where a better answer may still be had, all that is wrong is a fault;
 * else what is merely clumsy is put right, because such a caption is better than none.
 */
final class Judgement {
    /** Twice what is asked for in any script. */
    static final int MAX_DESCRIPTION = 2_000;

    private final Expectation expected;

    Judgement(Expectation expected) {
        this.expected = expected;
    }

    /** @throws DeclinedException when it says that there will be none */
    static void requireNoRefusal(String text) throws DeclinedException {
        if (CaptionRules.isRefusal(text) || CaptionRules.isRefusal(CaptionRules.withoutPreamble(text))) {
            throw new DeclinedException();
        }
    }

    /** The alt text to keep of the one written; empty only for a decorative image. */
    String altText(String written, boolean decorative) throws BadAnswerException {
        String name = AnswerMember.ALT_TEXT.json();
        String plain = plain(written, name, expected.longestAltText());
        if (plain.isEmpty() && decorative) {
            return plain;
        }
        if (plain.isEmpty()) {
            throw new BadAnswerException(name + " is empty");
        }
        String altText = CaptionRules.withoutPreamble(plain);
        requireNoRefusal(plain);
        requireMeaning(altText, name);
        if (expected.strict() && (!altText.equals(plain) || CaptionRules.isRedundant(altText))) {
            throw new BadAnswerException(name + " does not begin with the subject itself");
        }
        requireLetters(altText);
        return altText;
    }

    /**
     * The description to keep of the one written. A model that declines to give one may have said what is in the image
     * nevertheless.
     */
    String description(String written, String altText) throws BadAnswerException {
        String name = AnswerMember.DESCRIPTION.json();
        String description = plain(written, name, MAX_DESCRIPTION);
        if (!CaptionRules.isRefusal(description)) {
            requireLetters(description);
            return description;
        }
        if (altText.isEmpty()) {
            throw new DeclinedException();
        }
        if (expected.strict()) {
            throw new BadAnswerException(name + " does not describe the image");
        }
        return "";
    }

    /** The model's word for it, or what was asked for where it says nothing, or nothing that can be understood. */
    String language(String written) throws BadAnswerException {
        Optional<String> tag = LanguageTags.read(written);
        if (tag.isEmpty() && !written.isEmpty() && expected.strict()) {
            throw new BadAnswerException(AnswerMember.LANGUAGE.json() + " is no BCP 47 tag");
        }
        String language = tag.orElse(expected.language());
        if (!LanguageTags.areOfOneLanguage(language, expected.language())) {
            throw new BadAnswerException(
                    "it is in " + language + ", not in " + LanguageTags.inEnglish(expected.language()));
        }
        return language;
    }

    private String plain(String written, String name, int limit) throws BadAnswerException {
        String text = expected.strict() ? written : Markup.removedFrom(written);
        if (text.length() > limit) {
            throw new BadAnswerException(name + " has " + text.length() + " characters, more than " + limit);
        }
        Optional<String> fault = expected.strict() ? Markup.faultOf(text) : Optional.empty();
        if (fault.isPresent()) {
            throw new BadAnswerException(name + " " + fault.get());
        }
        return text;
    }

    private void requireMeaning(String altText, String name) throws BadAnswerException {
        if (CaptionRules.saysNothing(altText, expected.fileName())
                || CaptionRules.repeatsFileName(altText, expected.fileName())
                || CaptionRules.isEcho(altText)) {
            throw new BadAnswerException(name + " does not say what is in the image");
        }
    }

    private void requireLetters(String text) throws BadAnswerException {
        if (Scripts.contradict(text, expected.language())) {
            throw new BadAnswerException("it is not written in " + LanguageTags.inEnglish(expected.language()));
        }
    }
}
