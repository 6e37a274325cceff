package org.annotatedgallery.api;

import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.ARRAY;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.BOOLEAN;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.INTEGER;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.OBJECT;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING;

import java.util.Arrays;
import java.util.List;
import org.annotatedgallery.caption.CaptionSource;
import org.annotatedgallery.image.TaskReason;
import org.annotatedgallery.image.TaskState;
import org.annotatedgallery.problem.ProblemCode;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds what the JSON looks like, with every code and reason there is, to the OpenAPI document. The framework cannot find it
 * out by itself because JSON is written member by member.
 */
public class OpenApiSchemas implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents()
                .addSchema("Image", image())
                .addSchema("ImagePage", imagePage())
                .addSchema("Task", task())
                .addSchema("Upload", object().addProperty("file", text().format("binary")))
                .addSchema("CaptionChange", captionChange())
                .addSchema("TagChange", tagChange())
                .addSchema("CaptionHistory", object().addProperty("items", listOf(reference("CaptionRevision"))))
                .addSchema("CaptionRevision", captionRevision())
                .addSchema("Retry", AttentionSchemas.retry())
                .addSchema("Attention", AttentionSchemas.overview())
                .addSchema("Trouble", AttentionSchemas.trouble())
                .addSchema("GroupRetry", AttentionSchemas.groupRetry())
                .addSchema("GroupRetried", AttentionSchemas.groupRetried())
                .addSchema("CampaignRequest", CampaignSchemas.request())
                .addSchema("CampaignEstimate", CampaignSchemas.estimate())
                .addSchema("Campaign", CampaignSchemas.campaign())
                .addSchema("CampaignList", object().addProperty("items", listOf(reference("Campaign"))))
                .addSchema("Problem", problem())
                .addSchema(
                        "ProblemCode",
                        oneOf(Arrays.stream(ProblemCode.values())
                                .map(ProblemCode::code)
                                .toList()))
                .addSchema("TaskReason", oneOf(names(TaskReason.values())))
                .addSchema("TaskState", oneOf(names(TaskState.values())))
                .addSchema("CaptionSource", oneOf(names(CaptionSource.values())));
        document.getPaths().getPathItems().forEach(OpenApiSchemas::addProblemsOfIds);
    }

    /** Whatever is asked of something by its id, it may not be there. */
    private static void addProblemsOfIds(String path, PathItem item) {
        if (path.contains("{id}")) {
            item.getOperations()
                    .values()
                    .forEach(operation -> operation.getResponses().addAPIResponse("404", notFound()));
        }
    }

    private static APIResponse notFound() {
        return OASFactory.createAPIResponse()
                .description("Problem not-found")
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(reference("Problem"))));
    }

    private static Schema image() {
        return object().addProperty("id", text().format("uuid"))
                .addProperty("fileName", text().description("As the user called it: to be shown only"))
                .addProperty("contentType", text())
                .addProperty("bytes", number().format("int64"))
                .addProperty("width", number().description("Upright, in pixels"))
                .addProperty("height", number().description("Upright, in pixels"))
                .addProperty("uploadedAt", text().format("date-time"))
                .addProperty("takenAt", text().nullable(true).description("By the camera's clock, without a time zone"))
                .addProperty("altText", text().nullable(true))
                .addProperty("description", text().nullable(true))
                .addProperty("visibleText", text().nullable(true))
                .addProperty("tags", listOf(text()))
                .addProperty("decorative", OASFactory.createSchema().type(BOOLEAN))
                .addProperty("language", text().nullable(true).description("BCP 47"))
                .addProperty("captionSource", nullable("CaptionSource"))
                .addProperty("captionModel", text().nullable(true))
                .addProperty(
                        "reviewed",
                        OASFactory.createSchema()
                                .type(BOOLEAN)
                                .description("Whether a person has written the caption or approved it"))
                .addProperty("thumbnailUrl", text().nullable(true).format("uri"))
                .addProperty("thumbnailWidth", number().nullable(true))
                .addProperty("thumbnailHeight", number().nullable(true))
                .addProperty("previewUrl", text().nullable(true).format("uri"))
                .addProperty(
                        "placeholder",
                        text().nullable(true)
                                .format("uri")
                                .maxLength(1024)
                                .description("A tiny JPEG as data URI, to be shown until the thumbnail has arrived"))
                .addProperty(
                        "tasks",
                        object().addProperty("thumbnail", reference("Task")).addProperty("caption", reference("Task")))
                .addProperty("version", number())
                .addProperty(
                        "duplicate",
                        OASFactory.createSchema()
                                .type(BOOLEAN)
                                .description("Only where an upload's bytes were here already"));
    }

    private static Schema imagePage() {
        return object().addProperty("items", listOf(reference("Image")))
                .addProperty("next", text().nullable(true).description("The after of the next page"));
    }

    private static Schema task() {
        return object().addProperty("state", reference("TaskState"))
                .addProperty("reason", nullable("TaskReason"))
                .addProperty("message", text().nullable(true).description("The reason as a sentence"))
                .addProperty("attempts", number())
                .addProperty("updatedAt", text().format("date-time"));
    }

    private static Schema captionChange() {
        return object().addProperty("altText", text().nullable(true))
                .addProperty("description", text().nullable(true))
                .addProperty("visibleText", text().nullable(true))
                .addProperty("language", text().nullable(true).description("BCP 47"))
                .addProperty("tags", listOf(text()).nullable(true))
                .addProperty(
                        "decorative", OASFactory.createSchema().type(BOOLEAN).nullable(true));
    }

    private static Schema tagChange() {
        return object().addProperty("add", listOf(text())).addProperty("remove", listOf(text()));
    }

    private static Schema captionRevision() {
        return object().addProperty("revision", number().format("int64"))
                .addProperty(
                        "current", OASFactory.createSchema().type(BOOLEAN).description("Whether it is the caption"))
                .addProperty("source", reference("CaptionSource"))
                .addProperty("altText", text().nullable(true))
                .addProperty("description", text().nullable(true))
                .addProperty("visibleText", text().nullable(true))
                .addProperty("tags", listOf(text()))
                .addProperty("decorative", OASFactory.createSchema().type(BOOLEAN))
                .addProperty("language", text().nullable(true).description("BCP 47"))
                .addProperty("model", text().nullable(true).description("That was asked"))
                .addProperty("modelVersion", text().nullable(true).description("That answered"))
                .addProperty("promptVersion", text().nullable(true))
                .addProperty("finishReason", text().nullable(true))
                .addProperty("inputTokens", number().nullable(true))
                .addProperty("outputTokens", number().nullable(true))
                .addProperty(
                        "costMicros", number().format("int64").nullable(true).description("Millionths of a US dollar"))
                .addProperty("latencyMillis", number().format("int64").nullable(true))
                .addProperty("requestId", text().nullable(true))
                .addProperty("campaign", number().format("int64").nullable(true))
                .addProperty(
                        "restoredFrom",
                        number().format("int64").nullable(true).description("The revision that it brought back"))
                .addProperty("fault", text().nullable(true).description("Why it was rejected as no caption"))
                .addProperty("rawAnswer", text().nullable(true).description("A rejected answer as it came"))
                .addProperty("createdAt", text().format("date-time"));
    }

    private static Schema problem() {
        return object().addProperty("type", text())
                .addProperty("title", text())
                .addProperty("status", number())
                .addProperty("code", reference("ProblemCode"))
                .addProperty("detail", text().description("What is wrong and what to do"))
                .addProperty("fault", text().description("Only with invalid-caption: a stable name of what is wrong"))
                .addProperty("member", text().description("Only with invalid-caption: what of it is wrong"))
                .addProperty("limit", number().description("Only with invalid-caption, if it is a matter of how much"));
    }

    static Schema object() {
        return OASFactory.createSchema().type(OBJECT);
    }

    static Schema text() {
        return OASFactory.createSchema().type(STRING);
    }

    static Schema number() {
        return OASFactory.createSchema().type(INTEGER);
    }

    static Schema listOf(Schema items) {
        return OASFactory.createSchema().type(ARRAY).items(items);
    }

    static Schema reference(String name) {
        return OASFactory.createSchema().ref(name);
    }

    static Schema nullable(String name) {
        return OASFactory.createSchema().nullable(true).addAllOf(reference(name));
    }

    static Schema oneOf(List<String> values) {
        return text().enumeration(List.copyOf(values));
    }

    static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
