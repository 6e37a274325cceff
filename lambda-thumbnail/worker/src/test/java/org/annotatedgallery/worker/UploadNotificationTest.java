package org.annotatedgallery.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.annotatedgallery.testbed.Announcement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadNotificationTest {
    private static final UUID ID = UUID.fromString("0b9c3a52-2f31-4c55-9a3e-0d6c3f0f6a10");
    private static final String KEY = "uploads/" + ID + ".jpg";

    private final UploadNotification notification = new UploadNotification("example-bucket");

    @Test
    void readsWhatS3Sends() {
        InputStream event = Announcement.withMessage("""
                {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"us-east-1",
                 "eventTime":"2026-11-23T05:33:54.882Z","eventName":"ObjectCreated:Put",
                 "userIdentity":{"principalId":"AWS:EXAMPLE"},"requestParameters":{"sourceIPAddress":"10.0.2.17"},
                 "responseElements":{"x-amz-request-id":"C3D13FE58DE4C810","x-amz-id-2":"example"},
                 "s3":{"s3SchemaVersion":"1.0","configurationId":"uploads",
                  "bucket":{"name":"example-bucket","ownerIdentity":{"principalId":"A3NL1KOZZKExample"},
                   "arn":"arn:aws:s3:::example-bucket"},
                  "object":{"key":"uploads/0b9c3a52-2f31-4c55-9a3e-0d6c3f0f6a10.jpg","size":1024,
                   "eTag":"b1946ac92492d2347c6235b4d2611184","sequencer":"0055AED6DCD90281E5"}}}]}""");

        assertThat(notification.read(event)).containsExactly(new Upload(ID, KEY));
    }

    @Test
    void readsAnEmulatorsKeyWithEncodedSlashAndFewerFields() {
        InputStream event = Announcement.withMessage("""
                {"Records": [{"eventName": "ObjectCreated:Copy", "s3": {"bucket": {"name": "example-bucket"},
                 "object": {"key": "uploads%2F0b9c3a52-2f31-4c55-9a3e-0d6c3f0f6a10.jpg"}}}]}""");

        assertThat(notification.read(event)).containsExactly(new Upload(ID, KEY));
    }

    @Test
    void readsEveryUploadOnceHoweverOftenItIsAnnounced() {
        String another = "uploads/" + UUID.randomUUID() + ".png";

        assertThat(notification.read(Announcement.of("example-bucket", KEY, KEY, another)))
                .extracting(Upload::objectKey)
                .containsExactly(KEY, another);
    }

    @Test
    void recordThatIsNoneOfSnsCostsItsNeighboursNothing() {
        String good =
                "{\\\"Records\\\":[{\\\"eventName\\\":\\\"ObjectCreated:Put\\\",\\\"s3\\\":{\\\"bucket\\\":{\\\"name\\\":\\\"example-bucket\\\"},"
                        + "\\\"object\\\":{\\\"key\\\":\\\"" + KEY + "\\\"}}}]}";
        String event = "{\"Records\":[7,{},{\"Sns\":null},{\"Sns\":{\"MessageId\":\"m\"}},{\"Sns\":{\"Message\":\""
                + good + "\"}}]}";

        assertThat(notification.read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8))))
                .containsExactly(new Upload(ID, KEY));
    }

    @Test
    void recordThatIsNoneOfS3CostsItsNeighboursNothing() {
        InputStream event = Announcement.withMessage("""
                {"Records":[7,{},{"eventName":"ObjectCreated:Put","s3":{"bucket":{"name":"example-bucket"},
                  "object":{"key":"uploads/%%zz"}}},
                 {"eventName":"ObjectCreated:Put","s3":{"bucket":{"name":"example-bucket"},"object":{"key":"%s"}}}]}""".formatted(KEY));

        assertThat(notification.read(event)).containsExactly(new Upload(ID, KEY));
    }

    @Test
    void ignoresWhatIsNestedTooDeeplyForTheParser() {
        String deep = "{\"Records\":" + "[".repeat(5000) + "]".repeat(5000) + "}";

        assertThat(notification.read(new ByteArrayInputStream(deep.getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
        assertThat(notification.read(Announcement.withMessage(deep))).isEmpty();
    }

    @Test
    void ignoresTheTestEventThatS3SendsWhenItIsSetUp() {
        InputStream event = Announcement.withMessage("""
                {"Service":"Amazon S3","Event":"s3:TestEvent","Time":"2026-11-23T05:30:00.000Z",
                 "Bucket":"example-bucket","RequestId":"8C4E4B5F","HostId":"example"}""");

        assertThat(notification.read(event)).isEmpty();
    }

    @Test
    void ignoresAnObjectOfAnotherBucket() {
        assertThat(notification.read(Announcement.of("other-bucket", KEY))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"thumbnails/0b9c3a52-2f31-4c55-9a3e-0d6c3f0f6a10.jpg", "uploads/h+w%2B%C3%BC.jpg", ""})
    void ignoresAnObjectThatIsNoUpload(String key) {
        assertThat(notification.read(Announcement.of("example-bucket", key))).isEmpty();
    }

    @Test
    void ignoresAnUploadThatWasRemoved() {
        InputStream event = Announcement.withMessage("""
                {"Records":[{"eventName":"ObjectRemoved:Delete","s3":{"bucket":{"name":"example-bucket"},
                 "object":{"key":"uploads/0b9c3a52-2f31-4c55-9a3e-0d6c3f0f6a10.jpg"}}}]}""");

        assertThat(notification.read(event)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "hello",
                "[]",
                "null",
                "{\"Records\":null}",
                "{\"Records\":7}",
                "{\"Records\":[null]}",
                "{\"Records\":[{}]}",
                "{\"Records\":[{\"eventName\":7}]}",
                "{\"Records\":[{\"eventName\":\"ObjectCreated:Put\",\"s3\":{\"bucket\":{\"name\":\"example-bucket\"},"
                        + "\"object\":{\"key\":\"uploads/%zz\"}}}]}"
            })
    void ignoresWhatIsNoNotification(String message) {
        assertThat(notification.read(Announcement.withMessage(message))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[]",
                "{}",
                "{\"Records\":null}",
                "{\"Records\":[]}",
                "{\"Records\":[null]}",
                "{\"Records\":[{}]}",
                "{\"Records\":[{\"Sns\":null}]}",
                "{\"Records\":[{\"Sns\":{}}]}",
                "{\"Records\":[{\"Sns\":{\"MessageId\":7,\"Message\":null}}]}"
            })
    void ignoresWhatIsNoEventOfATopic(String event) {
        assertThat(notification.read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }
}
