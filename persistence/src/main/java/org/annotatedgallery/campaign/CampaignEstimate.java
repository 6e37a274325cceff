package org.annotatedgallery.campaign;

/**
 * What captioning images anew will take, by what it took lately; null where the ledger has nothing to go by.
 *
 * @param images how many
 * @param costMicros in millionths of a US dollar; null also when the price is not known
 * @param basis what it is reckoned from
 */
public record CampaignEstimate(long images, Long inputTokens, Long outputTokens, Long costMicros, Basis basis) {
    /**
     * @param model that answered last; null when none ever did
     * @param captions that the averages are of
     */
    public record Basis(String model, long captions) {}
}
