package org.annotatedgallery.captioning.api;

import static org.annotatedgallery.api.JsonMembers.add;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import org.annotatedgallery.caption.Caption;
import org.annotatedgallery.caption.ModelCall;
import org.annotatedgallery.captioning.RevisionView;

/** A revision in the API's JSON: every member always there, absent values null, times in ISO 8601. */
final class RevisionJson {
    private RevisionJson() {}

    static JsonObjectBuilder of(RevisionView revision) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        json.add("revision", revision.revision());
        json.add("current", revision.current());
        addCaption(json, revision);
        addCall(json, revision.call());
        add(json, "campaign", revision.campaign());
        add(json, "restoredFrom", revision.restoredFrom());
        add(json, "fault", revision.fault());
        add(json, "rawAnswer", revision.rawAnswer());
        add(json, "createdAt", revision.createdAt());
        return json;
    }

    private static void addCaption(JsonObjectBuilder json, RevisionView revision) {
        Caption caption = revision.caption();
        add(json, "source", caption.source());
        add(json, "altText", caption.altText());
        add(json, "description", caption.description());
        add(json, "visibleText", caption.visibleText());
        json.add("tags", Json.createArrayBuilder(revision.tags()));
        json.add("decorative", caption.decorative());
        add(json, "language", caption.language());
        add(json, "model", caption.model());
    }

    private static void addCall(JsonObjectBuilder json, ModelCall call) {
        add(json, "modelVersion", call.modelVersion());
        add(json, "promptVersion", call.promptVersion());
        add(json, "finishReason", call.finishReason());
        add(json, "inputTokens", call.inputTokens());
        add(json, "outputTokens", call.outputTokens());
        add(json, "costMicros", call.costMicros());
        add(json, "latencyMillis", millis(call.latency()));
        add(json, "requestId", call.requestId());
    }

    private static Long millis(Duration latency) {
        return latency == null ? null : latency.toMillis();
    }
}
