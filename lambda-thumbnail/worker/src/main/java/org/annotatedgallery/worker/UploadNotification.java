package org.annotatedgallery.worker;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads what S3 says through SNS. Senders are not trusted: only objects of our bucket whose keys we have made count, and
 * whatever else arrives (another bucket's object, S3's test event, no JSON at all) is logged by its message's id and left alone.
 */
final class UploadNotification {
    private static final Logger LOG = System.getLogger(UploadNotification.class.getName());

    /** Followed by how: Put, Copy, CompleteMultipartUpload or Post. */
    private static final String CREATED = "ObjectCreated:";

    private final String bucket;

    UploadNotification(String bucket) {
        this.bucket = bucket;
    }

    /** @param event JSON as SNS sends it; Lambda's own classes for it would load a whole JSON mapper at the function's start */
    List<Upload> read(InputStream event) {
        try (JsonReader reader = Json.createReader(event)) {
            return records(reader.readObject())
                    .map(entry -> entry.asJsonObject().getJsonObject("Sns"))
                    .flatMap(this::readMessage)
                    .distinct()
                    .toList();
        } catch (JsonException | ClassCastException | NullPointerException e) {
            LOG.log(Level.WARNING, "An event is none of SNS");
            return List.of();
        }
    }

    private Stream<Upload> readMessage(JsonObject sns) {
        String id = sns.getString("MessageId", "without id");
        try (JsonReader reader = Json.createReader(new StringReader(sns.getString("Message")))) {
            List<Upload> uploads =
                    records(reader.readObject()).flatMap(this::readEntry).toList();
            if (uploads.isEmpty()) {
                LOG.log(Level.INFO, "Message {0} announces no upload of ours", id);
            }
            return uploads.stream();
        } catch (JsonException | ClassCastException | IllegalArgumentException | NullPointerException e) {
            LOG.log(Level.WARNING, "Message {0} is no S3 notification", id);
            return Stream.empty();
        }
    }

    private static Stream<JsonValue> records(JsonObject object) {
        return object.getOrDefault("Records", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream();
    }

    private Stream<Upload> readEntry(JsonValue entry) {
        JsonObject announced = entry.asJsonObject();
        boolean ours = text(announced, "/eventName").startsWith(CREATED)
                && text(announced, "/s3/bucket/name").equals(bucket);
        String key = URLDecoder.decode(text(announced, "/s3/object/key"), StandardCharsets.UTF_8);
        return ours ? Upload.ofKey(key).stream() : Stream.empty();
    }

    /** @throws JsonException when there is nothing at that place */
    private static String text(JsonObject object, String pointer) {
        return ((JsonString) object.getValue(pointer)).getString();
    }
}
