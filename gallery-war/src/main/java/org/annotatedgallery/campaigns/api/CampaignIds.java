package org.annotatedgallery.campaigns.api;

import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import org.annotatedgallery.api.Problem;
import org.annotatedgallery.problem.ProblemCode;

/** Campaigns' ids as they stand in URLs. */
final class CampaignIds {
    private CampaignIds() {}

    /**
     * @return empty when the text is no id, and so of no campaign
     */
    static Optional<Long> parse(String text) {
        return text.matches("[1-9]\\d{0,17}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    static WebApplicationException noSuchCampaign() {
        return Problem.exception(ProblemCode.NOT_FOUND, "There is no such campaign.");
    }
}
