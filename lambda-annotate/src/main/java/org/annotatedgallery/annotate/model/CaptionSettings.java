package org.annotatedgallery.annotate.model;

import java.util.Objects;
import org.annotatedgallery.caption.LanguageTags;

/**
 * How captions are wanted, whichever model writes them.
 *
 * @param language BCP 47 tag of the language to write in
 * @param dailyBudgetMicros what a day (UTC) may cost, in millionths of a US dollar; null for no limit
 */
public record CaptionSettings(String language, Long dailyBudgetMicros, Prices prices) {
    public CaptionSettings {
        Objects.requireNonNull(prices, "prices");
        if (!LanguageTags.isValid(language)) {
            throw new IllegalArgumentException("not a BCP 47 language tag: " + language);
        }
    }
}
