package org.annotatedgallery.campaigns;

import java.util.Optional;
import java.util.regex.Pattern;

/** Campaigns' ids as people and programs send them. */
public final class CampaignIds {
    private static final Pattern CANONICAL = Pattern.compile("[1-9]\\d{0,17}");

    private CampaignIds() {}

    /**
     * @param text may be null
     * @return empty when the text is no id, and so of no campaign
     */
    public static Optional<Long> parse(String text) {
        return Optional.ofNullable(text)
                .filter(id -> CANONICAL.matcher(id).matches())
                .map(Long::valueOf);
    }
}
