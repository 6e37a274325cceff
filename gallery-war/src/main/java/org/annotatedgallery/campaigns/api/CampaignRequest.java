package org.annotatedgallery.campaigns.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.WebApplicationException;
import java.util.Set;
import org.annotatedgallery.api.JsonBody;
import org.annotatedgallery.api.Problem;
import org.annotatedgallery.campaign.CampaignFilter;
import org.annotatedgallery.problem.ProblemCode;

/**
 * What a program asks for. Read strictly: a misspelt member of the filter would mean all images.
 *
 * @param run whether it is to be done, and not only estimated
 */
record CampaignRequest(boolean run, CampaignFilter filter) {
    private static final Set<String> MEMBERS = Set.of("mode", "filter");
    private static final Set<String> FILTER_MEMBERS =
            Set.of("modelBefore", "promptVersionBefore", "language", "source", "tag");

    /**
     * @throws WebApplicationException a 400 problem naming what is wrong
     */
    static CampaignRequest read(String body) {
        JsonObject request =
                JsonBody.object(body).orElseThrow(() -> invalid("The body must be one JSON object, each member once."));
        refuseOthers(request, MEMBERS, "mode and filter");
        return new CampaignRequest(isRun(request), filter(request.getOrDefault("filter", JsonValue.NULL)));
    }

    private static boolean isRun(JsonObject request) {
        return switch (request.get("mode") instanceof JsonString mode ? mode.getString() : "") {
            case "estimate" -> false;
            case "run" -> true;
            default -> throw invalid("mode must be \"estimate\" or \"run\".");
        };
    }

    private static CampaignFilter filter(JsonValue value) {
        if (value == JsonValue.NULL) {
            return CampaignFilter.ALL;
        }
        if (!(value instanceof JsonObject filter)) {
            throw invalid("filter must be an object.");
        }
        refuseOthers(filter, FILTER_MEMBERS, "modelBefore, promptVersionBefore, language, source and tag");
        try {
            return CampaignFilter.parse(
                    text(filter, "modelBefore"),
                    text(filter, "promptVersionBefore"),
                    text(filter, "language"),
                    text(filter, "source"),
                    text(filter, "tag"));
        } catch (IllegalArgumentException e) {
            throw invalid(e.getMessage());
        }
    }

    private static String text(JsonObject filter, String name) {
        JsonValue value = filter.getOrDefault(name, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return null;
        }
        if (value instanceof JsonString string) {
            return string.getString();
        }
        throw invalid(name + " must be a string or null.");
    }

    private static void refuseOthers(JsonObject object, Set<String> members, String known) {
        object.keySet().stream()
                .filter(name -> !members.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw invalid(name + " is not known here. Send " + known + ".");
                });
    }

    private static WebApplicationException invalid(String detail) {
        return Problem.exception(ProblemCode.INVALID_REQUEST, detail);
    }
}
