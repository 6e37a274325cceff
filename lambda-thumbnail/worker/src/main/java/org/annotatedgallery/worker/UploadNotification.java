package org.annotatedgallery.worker;

import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what S3 says through SNS. Senders are not trusted: only objects of our bucket whose keys we have made count, and
 * whatever else arrives (another bucket's object, S3's test event, no JSON at all) is logged and left alone.
 */
final class UploadNotification {
    private static final System.Logger LOG = System.getLogger(UploadNotification.class.getName());

    private final String bucket;

    UploadNotification(String bucket) {
        this.bucket = bucket;
    }

    List<Upload> read(SNSEvent event) {
        return Optional.ofNullable(event.getRecords()).stream()
                .flatMap(List::stream)
                .map(SNSEvent.SNSRecord::getSNS)
                .flatMap(this::read)
                .distinct()
                .toList();
    }

    private Stream<Upload> read(SNSEvent.SNS message) {
        try (JsonReader reader = Json.createReader(new StringReader(message.getMessage()))) {
            JsonObject notification = reader.readObject();
            if (!notification.containsKey("Records")) {
                LOG.log(System.Logger.Level.INFO, "Message {0} announces no object", message.getMessageId());
                return Stream.empty();
            }
            JsonArray records = notification.getJsonArray("Records");
            return records.stream().map(JsonValue::asJsonObject).flatMap(this::read).toList().stream();
        } catch (JsonException | IllegalArgumentException | NullPointerException | ClassCastException e) {
            LOG.log(System.Logger.Level.WARNING, "Message {0} is no S3 notification", message.getMessageId());
            return Stream.empty();
        }
    }

    private Stream<Upload> read(JsonObject entry) {
        JsonObject s3 = entry.getJsonObject("s3");
        String key = URLDecoder.decode(s3.getJsonObject("object").getString("key"), StandardCharsets.UTF_8);
        Optional<Upload> upload = Upload.ofKey(key);
        if (!s3.getJsonObject("bucket").getString("name").equals(bucket) || upload.isEmpty()) {
            LOG.log(System.Logger.Level.WARNING, "Announced object is not one of our uploads: {0}", key);
            return Stream.empty();
        }
        return upload.stream();
    }
}
