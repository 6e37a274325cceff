package org.annotatedgallery.browse.api;

import static org.annotatedgallery.api.JsonMembers.add;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import org.annotatedgallery.browse.ImageView;
import org.annotatedgallery.browse.PictureView;
import org.annotatedgallery.browse.TaskView;

/** An image in the API's JSON: every member always there, absent values null, times in ISO 8601. */
public final class ImageJson {
    private ImageJson() {}

    /** The image alone, with its ETag for If-Match. */
    public static Response response(ImageView image) {
        return Response.ok(of(image).build().toString())
                .tag(new EntityTag(Integer.toString(image.version())))
                .build();
    }

    public static JsonObjectBuilder of(ImageView image) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        add(json, "id", image.id());
        add(json, "fileName", image.fileName());
        add(json, "contentType", image.contentType());
        json.add("bytes", image.bytes());
        json.add("width", image.width());
        json.add("height", image.height());
        add(json, "uploadedAt", image.uploadedAt());
        add(json, "takenAt", image.takenAt());
        addCaption(json, image);
        addPictures(json, image);
        json.add(
                "tasks",
                Json.createObjectBuilder()
                        .add("thumbnail", task(image.thumbnailTask()))
                        .add("caption", task(image.captionTask())));
        return json.add("version", image.version());
    }

    private static void addCaption(JsonObjectBuilder json, ImageView image) {
        add(json, "altText", image.altText());
        add(json, "description", image.description());
        add(json, "visibleText", image.visibleText());
        json.add("tags", Json.createArrayBuilder(image.tags()));
        json.add("decorative", image.decorative());
        add(json, "language", image.language());
        add(json, "captionSource", image.captionSource());
        add(json, "captionModel", image.captionModel());
        json.add("reviewed", image.reviewed());
    }

    private static void addPictures(JsonObjectBuilder json, ImageView image) {
        add(json, "thumbnailUrl", url(image.thumbnail()));
        add(json, "thumbnailWidth", side(image.thumbnail(), PictureView::width));
        add(json, "thumbnailHeight", side(image.thumbnail(), PictureView::height));
        add(json, "previewUrl", url(image.preview()));
        add(json, "placeholder", image.placeholder());
    }

    private static URI url(PictureView picture) {
        return picture == null ? null : picture.url();
    }

    private static Integer side(PictureView picture, Function<PictureView, Integer> side) {
        return picture == null ? null : side.apply(picture);
    }

    private static JsonObject task(TaskView task) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        add(json, "state", task.state());
        add(json, "reason", task.reason());
        add(json, "message", task.message());
        json.add("attempts", task.attempts());
        add(json, "updatedAt", task.updatedAt());
        return json.build();
    }
}
