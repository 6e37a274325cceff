package org.annotatedgallery.local.sns;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.annotatedgallery.local.s3.ObjectCreated;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as they arrive at a function that is subscribed to a topic to which a bucket sends: the S3 event is text within the SNS
 * event. Fields and their names follow the user guides of S3 ("Event message structure") and Lambda ("Using Lambda with SNS").
 */
final class EventJson {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TOPIC_ARN = "arn:aws:sns:us-east-1:000000000000:snsUploadsForProcessing";

    private final Clock clock;

    EventJson(Clock clock) {
        this.clock = clock;
    }

    byte[] snsEvent(ObjectCreated event) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode record = root.putArray("Records").addObject();
        record.put("EventSource", "aws:sns");
        record.put("EventVersion", "1.0");
        record.put("EventSubscriptionArn", TOPIC_ARN + ":local");
        ObjectNode sns = record.putObject("Sns");
        sns.put("Type", "Notification");
        sns.put("MessageId", UUID.randomUUID().toString());
        sns.put("TopicArn", TOPIC_ARN);
        sns.put("Subject", "Amazon S3 Notification");
        sns.put("Message", s3Event(event));
        sns.put("Timestamp", now().toString());
        sns.putObject("MessageAttributes");
        return JSON.writeValueAsBytes(root);
    }

    String s3Event(ObjectCreated event) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode record = root.putArray("Records").addObject();
        record.put("eventVersion", "2.1");
        record.put("eventSource", "aws:s3");
        record.put("awsRegion", "us-east-1");
        record.put("eventTime", now().toString());
        record.put("eventName", event.eventName());
        ObjectNode s3 = record.putObject("s3");
        s3.put("s3SchemaVersion", "1.0");
        s3.put("configurationId", "uploads");
        s3.putObject("bucket").put("name", event.bucket()).put("arn", "arn:aws:s3:::" + event.bucket());
        s3.putObject("object")
                .put("key", encoded(event.key()))
                .put("size", event.size())
                .put("eTag", event.eTag())
                .put("sequencer", sequencer());
        return JSON.writeValueAsString(root);
    }

    /** S3 encodes keys like a form field, but leaves the slashes. */
    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
    }

    /** Orders the events of one object: later ones are greater as text. */
    private String sequencer() {
        Instant now = clock.instant();
        return String.format(Locale.ROOT, "%010X%08X", now.getEpochSecond(), now.getNano());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
