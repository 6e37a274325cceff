package org.annotatedgallery.campaigns.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.annotatedgallery.api.Problem;
import org.annotatedgallery.campaigns.CampaignView;
import org.annotatedgallery.campaigns.Campaigns;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/captions/campaigns}: estimates, begins and lists them. */
@Path(CampaignsResource.PATH)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CampaignsResource {
    static final String PATH = "captions/campaigns";

    @Inject
    private Campaigns campaigns;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "CampaignRequest")))
    @Operation(
            summary = "Says what captioning images anew would take, or begins it",
            description = "Never for images whose caption a person has written, or whose caption is on its way.")
    @APIResponse(
            responseCode = "200",
            description = "mode estimate: what it would take",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "CampaignEstimate")))
    @APIResponse(
            responseCode = "201",
            description = "mode run: the campaign, with its Location",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Campaign")))
    @APIResponse(
            responseCode = "400",
            description = "Problem invalid-request, naming the member",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    public Response post(String body) {
        CampaignRequest request = CampaignRequest.read(body);
        if (!request.run()) {
            return Response.ok(CampaignJson.of(campaigns.estimate(request.filter()))
                            .build()
                            .toString())
                    .build();
        }
        CampaignView campaign = campaigns.run(request.filter());
        return Response.created(UriBuilder.fromPath(PATH)
                        .path(String.valueOf(campaign.id()))
                        .build())
                .entity(CampaignJson.of(campaign).build().toString())
                .build();
    }

    @GET
    @Operation(summary = "Lists the newest hundred campaigns, the last one first")
    @APIResponse(
            responseCode = "200",
            description = "items",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "CampaignList")))
    public Response list() {
        JsonArrayBuilder items = Json.createArrayBuilder();
        campaigns.newest().forEach(campaign -> items.add(CampaignJson.of(campaign)));
        return Response.ok(
                        Json.createObjectBuilder().add("items", items).build().toString())
                .build();
    }
}
