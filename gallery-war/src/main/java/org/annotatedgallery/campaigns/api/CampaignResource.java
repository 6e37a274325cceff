package org.annotatedgallery.campaigns.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.annotatedgallery.api.Problem;
import org.annotatedgallery.campaign.CampaignState;
import org.annotatedgallery.campaigns.CampaignIds;
import org.annotatedgallery.campaigns.CampaignStateException;
import org.annotatedgallery.campaigns.CampaignView;
import org.annotatedgallery.campaigns.Campaigns;
import org.annotatedgallery.problem.ProblemCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/captions/campaigns/{id}}: shows a campaign, stops it, goes on with it and takes it back. */
@Path(CampaignsResource.PATH + "/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CampaignResource {
    @Inject
    private Campaigns campaigns;

    /** What can be done with a campaign. */
    private interface Step {
        Optional<CampaignView> take(long id) throws CampaignStateException;
    }

    @GET
    @Operation(summary = "Shows how far a campaign is and what it has cost")
    @APIResponse(
            responseCode = "200",
            description = "The campaign as it is now",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Campaign")))
    public Response get(@PathParam("id") String id) {
        return Response.ok(json(campaigns.find(known(id)))).build();
    }

    @POST
    @Path("pause")
    @Operation(summary = "Lets no more images have their turn for now")
    @APIResponse(
            responseCode = "200",
            description = "The campaign as it is now",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Campaign")))
    @APIResponse(
            responseCode = "409",
            description = "Problem campaign-state: that makes no sense in its state",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    public Response pause(@PathParam("id") String id) {
        return take(id, campaigns::pause);
    }

    @POST
    @Path("resume")
    @Operation(summary = "Goes on with a paused campaign")
    @APIResponse(
            responseCode = "200",
            description = "The campaign as it is now",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Campaign")))
    @APIResponse(
            responseCode = "409",
            description = "Problem campaign-state: that makes no sense in its state",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    public Response resume(@PathParam("id") String id) {
        return take(id, campaigns::resume);
    }

    @POST
    @Path("cancel")
    @Operation(summary = "Ends a campaign before its time; what it has written stays")
    @APIResponse(
            responseCode = "200",
            description = "The campaign as it is now",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Campaign")))
    @APIResponse(
            responseCode = "409",
            description = "Problem campaign-state: that makes no sense in its state",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    public Response cancel(@PathParam("id") String id) {
        return take(id, campaigns::cancel);
    }

    @POST
    @Path("rollback")
    @Operation(summary = "Gives images back the captions they had, wherever the campaign's is still the caption")
    @APIResponse(
            responseCode = "200",
            description = "The campaign as it is now",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Campaign")))
    @APIResponse(
            responseCode = "202",
            description = "The campaign, which goes on being rolled back",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Campaign")))
    @APIResponse(
            responseCode = "409",
            description = "Problem campaign-state: that makes no sense in its state",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    public Response rollBack(@PathParam("id") String id) {
        return take(id, campaigns::rollBack);
    }

    private static Response take(String id, Step step) {
        try {
            Optional<CampaignView> campaign = step.take(known(id));
            boolean goesOn = campaign.filter(view -> view.state() == CampaignState.ROLLING_BACK)
                    .isPresent();
            return Response.status(goesOn ? Response.Status.ACCEPTED : Response.Status.OK)
                    .entity(json(campaign))
                    .build();
        } catch (CampaignStateException e) {
            throw Problem.exception(ProblemCode.CAMPAIGN_STATE, e.getMessage());
        }
    }

    private static long known(String id) {
        return CampaignIds.parse(id).orElseThrow(CampaignResource::noSuchCampaign);
    }

    private static String json(Optional<CampaignView> campaign) {
        return campaign.map(CampaignJson::of)
                .orElseThrow(CampaignResource::noSuchCampaign)
                .build()
                .toString();
    }

    private static WebApplicationException noSuchCampaign() {
        return Problem.exception(ProblemCode.NOT_FOUND, "There is no such campaign.");
    }
}
