package org.annotatedgallery.api;

import static org.annotatedgallery.api.OpenApiSchemas.names;
import static org.annotatedgallery.api.OpenApiSchemas.number;
import static org.annotatedgallery.api.OpenApiSchemas.object;
import static org.annotatedgallery.api.OpenApiSchemas.oneOf;
import static org.annotatedgallery.api.OpenApiSchemas.reference;
import static org.annotatedgallery.api.OpenApiSchemas.text;

import java.util.List;
import org.annotatedgallery.campaign.CampaignFilter;
import org.annotatedgallery.campaign.CampaignState;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** What campaigns look like in JSON. */
final class CampaignSchemas {
    private CampaignSchemas() {}

    static Schema request() {
        return object().addProperty("mode", oneOf(List.of("estimate", "run"))).addProperty("filter", filter());
    }

    private static Schema filter() {
        return object().addProperty(
                        "modelBefore",
                        text().nullable(true)
                                .description("Captions of models that were used here before this one first was"))
                .addProperty(
                        "promptVersionBefore",
                        text().nullable(true).description("Captions that an older prompt asked for, such as v2"))
                .addProperty(
                        "language", text().nullable(true).description("BCP 47; one without a region means all regions"))
                .addProperty(
                        "source", oneOf(names(CampaignFilter.Source.values())).nullable(true))
                .addProperty("tag", text().nullable(true));
    }

    static Schema estimate() {
        return object().addProperty("images", number())
                .addProperty("inputTokens", number().nullable(true))
                .addProperty("outputTokens", number().nullable(true))
                .addProperty(
                        "costMicros",
                        number().nullable(true).description("Millionths of a US dollar; null: no price is known"))
                .addProperty(
                        "basedOn",
                        object().addProperty("model", text().nullable(true)).addProperty("captions", number()));
    }

    static Schema campaign() {
        return object().addProperty("id", number().format("int64"))
                .addProperty("state", oneOf(names(CampaignState.values())))
                .addProperty("filter", filter())
                .addProperty("createdAt", text().format("date-time"))
                .addProperty("total", number().description("Images at its beginning; the next five add up to it"))
                .addProperty("queued", number())
                .addProperty("underWay", number())
                .addProperty("captioned", number())
                .addProperty("failed", number())
                .addProperty("skipped", number())
                .addProperty("inputTokens", number())
                .addProperty("outputTokens", number())
                .addProperty(
                        "costMicros",
                        number().nullable(true).description("Millionths of a US dollar; null: no price is known"))
                .addProperty("estimate", reference("CampaignEstimate"));
    }
}
