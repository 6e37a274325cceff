package org.annotatedgallery.worker;

import com.amazonaws.services.lambda.runtime.events.SNSEvent;
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

    /** @param event JSON as SNS sends it */
    List<Upload> read(InputStream event) {
        return records(event).stream()
                .map(SNSEvent.SNSRecord::getSNS)
                .flatMap(this::read)
                .distinct()
                .toList();
    }

    // The JSON parser has no type of its own for what is nested too deeply, so every exception of its counts as
    // malformed.
    private static List<SNSEvent.SNSRecord> records(InputStream event) {
        try {
            return SnsEvents.read(event).getRecords();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "An event is none of SNS: {0}", e.toString());
            return List.of();
        }
    }

    private Stream<Upload> read(SNSEvent.SNS message) {
        List<Upload> uploads = entries(message).stream()
                .flatMap(entry -> read(entry, message.getMessageId()))
                .toList();
        if (uploads.isEmpty()) {
            LOG.log(Level.INFO, "Message {0} announces no upload of ours", message.getMessageId());
        }
        return uploads.stream();
    }

    private static List<JsonValue> entries(SNSEvent.SNS message) {
        try (JsonReader reader = Json.createReader(new StringReader(message.getMessage()))) {
            return reader.readObject()
                    .getOrDefault("Records", JsonValue.EMPTY_JSON_ARRAY)
                    .asJsonArray();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Message {0} is no S3 notification", message.getMessageId());
            return List.of();
        }
    }

    private Stream<Upload> read(JsonValue entry, String messageId) {
        try {
            return read(entry.asJsonObject());
        } catch (JsonException | ClassCastException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "Message {0} has a record that is none of S3", messageId);
            return Stream.empty();
        }
    }

    private Stream<Upload> read(JsonObject announced) {
        boolean ours = text(announced, "/eventName").startsWith(CREATED)
                && text(announced, "/s3/bucket/name").equals(bucket);
        if (!ours) {
            return Stream.empty();
        }
        String key = URLDecoder.decode(text(announced, "/s3/object/key"), StandardCharsets.UTF_8);
        return Upload.ofKey(key).stream();
    }

    /** @throws JsonException when there is nothing at that place */
    private static String text(JsonObject object, String pointer) {
        return ((JsonString) object.getValue(pointer)).getString();
    }
}
