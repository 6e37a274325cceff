package org.annotatedgallery.campaign;

/**
 * How far a campaign is and what it has cost so far. The numbers of images add up to the campaign's total.
 *
 * @param queued wait for their turn
 * @param underWay a function has them, or will soon
 * @param captioned got a caption, whether or not it is still theirs
 * @param failed got none
 * @param skipped needed none any more, or did not get their turn before the campaign's end
 * @param inputTokens of all answers, rejected ones included, as are the other sums
 * @param costMicros in millionths of a US dollar; null when the price of a caption is not known
 */
public record CampaignProgress(
        long queued,
        long underWay,
        long captioned,
        long failed,
        long skipped,
        long inputTokens,
        long outputTokens,
        Long costMicros) {}
