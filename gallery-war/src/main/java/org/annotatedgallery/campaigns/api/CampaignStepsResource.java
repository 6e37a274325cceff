package org.annotatedgallery.campaigns.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.annotatedgallery.api.Problem;
import org.annotatedgallery.campaign.CampaignState;
import org.annotatedgallery.campaigns.CampaignStateException;
import org.annotatedgallery.campaigns.CampaignView;
import org.annotatedgallery.campaigns.Campaigns;
import org.annotatedgallery.problem.ProblemCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code POST /api/captions/campaigns/{id}/…}: stops, goes on with and takes back campaigns. */
@Path(CampaignsResource.PATH + "/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "200",
        description = "The campaign as it is now; also when it already was",
        content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Campaign")))
@APIResponse(
        responseCode = "404",
        description = "Problem not-found",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
@APIResponse(
        responseCode = "409",
        description = "Problem campaign-state: that makes no sense in its state",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
public class CampaignStepsResource {
    @Inject
    private Campaigns campaigns;

    /** What can be done with a campaign. */
    private interface Step {
        Optional<CampaignView> take(long id) throws CampaignStateException;
    }

    @POST
    @Path("pause")
    @Operation(summary = "Lets no more images have their turn for now")
    public Response pause(@PathParam("id") String id) {
        return take(id, campaigns::pause);
    }

    @POST
    @Path("resume")
    @Operation(summary = "Goes on with a paused campaign")
    public Response resume(@PathParam("id") String id) {
        return take(id, campaigns::resume);
    }

    @POST
    @Path("cancel")
    @Operation(summary = "Ends a campaign before its time; what it has written stays")
    public Response cancel(@PathParam("id") String id) {
        return take(id, campaigns::cancel);
    }

    @POST
    @Path("rollback")
    @Operation(summary = "Gives images back the captions they had, wherever the campaign's is still the caption")
    @APIResponse(
            responseCode = "202",
            description = "The campaign, which goes on being rolled back",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Campaign")))
    public Response rollBack(@PathParam("id") String id) {
        return take(id, campaigns::rollBack);
    }

    private static Response take(String text, Step step) {
        long id = CampaignIds.parse(text).orElseThrow(CampaignIds::noSuchCampaign);
        try {
            CampaignView campaign = step.take(id).orElseThrow(CampaignIds::noSuchCampaign);
            boolean goesOn = campaign.state() == CampaignState.ROLLING_BACK;
            return Response.status(goesOn ? Response.Status.ACCEPTED : Response.Status.OK)
                    .entity(CampaignJson.of(campaign).build().toString())
                    .build();
        } catch (CampaignStateException e) {
            throw Problem.exception(ProblemCode.CAMPAIGN_STATE, e.getMessage());
        }
    }
}
