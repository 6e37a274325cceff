package org.annotatedgallery.api;

import static org.annotatedgallery.api.OpenApiSchemas.listOf;
import static org.annotatedgallery.api.OpenApiSchemas.number;
import static org.annotatedgallery.api.OpenApiSchemas.object;
import static org.annotatedgallery.api.OpenApiSchemas.oneOf;
import static org.annotatedgallery.api.OpenApiSchemas.reference;
import static org.annotatedgallery.api.OpenApiSchemas.text;

import java.util.List;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** What waits for people, and what is tried again, in JSON. */
final class AttentionSchemas {
    private AttentionSchemas() {}

    static Schema overview() {
        return object().addProperty("troubles", listOf(reference("Trouble")))
                .addProperty(
                        "withoutCaption",
                        number().description(
                                        "Images with no caption, or one only measured, though captioning has ended"))
                .addProperty(
                        "unreviewed", number().description("Images whose caption no person has written or approved"));
    }

    static Schema trouble() {
        return object().addProperty("task", task())
                .addProperty("reason", reference("TaskReason"))
                .addProperty("message", text().description("The reason as a sentence"))
                .addProperty("failed", number().description("Only a person can start them again"))
                .addProperty("waiting", number().description("They are tried again by themselves"))
                .addProperty("since", text().format("date-time").description("When the oldest came to that"));
    }

    static Schema retry() {
        return object().addProperty("task", task());
    }

    static Schema groupRetry() {
        return retry().addProperty("reason", reference("TaskReason"));
    }

    static Schema groupRetried() {
        return object().addProperty("restarted", number());
    }

    private static Schema task() {
        return oneOf(List.of("thumbnail", "caption"));
    }
}
