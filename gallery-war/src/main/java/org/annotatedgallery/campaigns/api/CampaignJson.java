package org.annotatedgallery.campaigns.api;

import static org.annotatedgallery.api.JsonMembers.add;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.annotatedgallery.campaign.CampaignEstimate;
import org.annotatedgallery.campaign.CampaignFilter;
import org.annotatedgallery.campaign.CampaignProgress;
import org.annotatedgallery.campaigns.CampaignView;

/** Campaigns in the API's JSON: every member always there, absent values null. */
final class CampaignJson {
    private CampaignJson() {}

    static JsonObjectBuilder of(CampaignView campaign) {
        CampaignProgress progress = campaign.progress();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", campaign.id())
                .add("state", campaign.state().name())
                .add("filter", filter(campaign.filter()))
                .add("createdAt", campaign.createdAt().toString())
                .add("total", campaign.total())
                .add("queued", progress.queued())
                .add("underWay", progress.underWay())
                .add("captioned", progress.captioned())
                .add("failed", progress.failed())
                .add("skipped", progress.skipped())
                .add("inputTokens", progress.inputTokens())
                .add("outputTokens", progress.outputTokens());
        add(json, "costMicros", progress.costMicros());
        return json.add("estimate", of(campaign.estimate()));
    }

    static JsonObjectBuilder of(CampaignEstimate estimate) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("images", estimate.images());
        add(json, "inputTokens", estimate.inputTokens());
        add(json, "outputTokens", estimate.outputTokens());
        add(json, "costMicros", estimate.costMicros());
        JsonObjectBuilder basis = Json.createObjectBuilder();
        add(basis, "model", estimate.basis().model());
        return json.add("basedOn", basis.add("captions", estimate.basis().captions()));
    }

    private static JsonObjectBuilder filter(CampaignFilter filter) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        add(json, "modelBefore", filter.modelBefore());
        add(json, "promptVersionBefore", filter.promptNameBefore());
        add(json, "language", filter.language());
        add(json, "source", filter.source());
        add(json, "tag", filter.tag());
        return json;
    }
}
