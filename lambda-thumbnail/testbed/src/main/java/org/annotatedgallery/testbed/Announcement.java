package org.annotatedgallery.testbed;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Events as Lambda hands them to a handler. */
public final class Announcement {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Announcement() {}

    /** @param keys as S3 writes them, which leaves the characters of our keys as they are; each in a message of its own */
    public static InputStream of(String bucket, String... keys) {
        return withMessages(Stream.of(keys).map(key -> notification(bucket, key)));
    }

    /** @param message what S3 says, or anybody else */
    public static InputStream withMessage(String message) {
        return withMessages(Stream.of(message));
    }

    private static String notification(String bucket, String key) {
        return """
                {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","eventName":"ObjectCreated:Put",
                 "s3":{"bucket":{"name":"%s"},"object":{"key":"%s","size":1024}}}]}""".formatted(bucket, key);
    }

    private static InputStream withMessages(Stream<String> messages) {
        ObjectNode event = JSON.createObjectNode();
        ArrayNode records = event.putArray("Records");
        messages.forEach(message -> records.addObject()
                .put("EventSource", "aws:sns")
                .putObject("Sns")
                .put("MessageId", "e8aedefd-6a5e-5c1f")
                .put("Message", message));
        return new ByteArrayInputStream(JSON.writeValueAsBytes(event));
    }
}
