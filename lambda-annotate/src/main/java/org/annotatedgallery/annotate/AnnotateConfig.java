package org.annotatedgallery.annotate;

import static org.annotatedgallery.annotate.ModelAccess.optional;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.annotatedgallery.annotate.model.CaptionSettings;
import org.annotatedgallery.annotate.model.Prices;
import org.annotatedgallery.caption.LanguageTags;
import org.annotatedgallery.worker.WorkerConfig;

/**
 * What the function reads from its environment.
 *
 * @param worker see {@link WorkerConfig#from}
 * @param annotator {@code GALLERY_ANNOTATOR}: who captions; Gemini by default if there is a key for it, else nobody
 * @param captions {@code GALLERY_CAPTION_LANGUAGE}, {@code GALLERY_CAPTION_DAILY_BUDGET_USD}, {@code GALLERY_CAPTION_PRICES}
 * @param gemini see {@link ModelAccess#from}, {@code GEMINI_…}
 * @param openai see {@link ModelAccess#from}, {@code OPENAI_…}
 */
record AnnotateConfig(
        WorkerConfig worker, Annotator annotator, CaptionSettings captions, ModelAccess gemini, ModelAccess openai) {
    /** Who captions. */
    enum Annotator {
        GEMINI,
        /** Whatever speaks as OpenAI's chat completions do. */
        OPENAI,
        /** Nobody: only what can be measured is said. */
        OFFLINE
    }

    private static final String DEFAULT_LANGUAGE = "en";

    /**
     * @param environment gives a variable's value, or null
     * @throws IllegalArgumentException naming the variable that is missing or wrong
     */
    static AnnotateConfig from(UnaryOperator<String> environment) {
        ModelAccess gemini = ModelAccess.from(environment, "GEMINI");
        return new AnnotateConfig(
                WorkerConfig.from(environment),
                annotator(environment, gemini.hasKey() ? Annotator.GEMINI : Annotator.OFFLINE),
                captions(environment),
                gemini,
                ModelAccess.from(environment, "OPENAI"));
    }

    private static Annotator annotator(UnaryOperator<String> environment, Annotator byDefault) {
        String name = optional(environment, "GALLERY_ANNOTATOR");
        if (name == null) {
            return byDefault;
        }
        return Arrays.stream(Annotator.values())
                .filter(annotator -> annotator.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "GALLERY_ANNOTATOR must be gemini, openai or offline, not: " + name));
    }

    private static CaptionSettings captions(UnaryOperator<String> environment) {
        String language = optional(environment, "GALLERY_CAPTION_LANGUAGE");
        if (language != null && !LanguageTags.isValid(language)) {
            throw new IllegalArgumentException(
                    "GALLERY_CAPTION_LANGUAGE must be a BCP 47 tag such as en or de-AT, not: " + language);
        }
        return new CaptionSettings(
                language == null ? DEFAULT_LANGUAGE : language, dailyBudget(environment), prices(environment));
    }

    private static Long dailyBudget(UnaryOperator<String> environment) {
        String dollars = optional(environment, "GALLERY_CAPTION_DAILY_BUDGET_USD");
        try {
            if (dollars == null) {
                return null;
            }
            BigDecimal micros = new BigDecimal(dollars).movePointRight(6);
            if (micros.signum() >= 0) {
                return micros.longValueExact();
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // Said below, as for a negative number.
        }
        throw new IllegalArgumentException(
                "GALLERY_CAPTION_DAILY_BUDGET_USD must be an amount in US dollars such as 2.50, not: " + dollars);
    }

    private static Prices prices(UnaryOperator<String> environment) {
        try {
            return Prices.with(optional(environment, "GALLERY_CAPTION_PRICES"));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("GALLERY_CAPTION_PRICES: " + e.getMessage(), e);
        }
    }
}
