package org.annotatedgallery.local.sns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.annotatedgallery.local.s3.ObjectCreated;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UploadTopicTest {

    private final List<byte[]> first = new ArrayList<>();
    private final List<byte[]> second = new ArrayList<>();
    private final UploadTopic topic = new UploadTopic("uploads/");

    @BeforeEach
    void subscribe() {
        topic.subscribe(first::add);
        topic.subscribe(second::add);
    }

    @Test
    void tellsEverySubscriberOnceOfAnUpload() {
        topic.objectCreated(created("uploads/a.jpg"));

        assertThat(first).hasSize(1);
        assertThat(second).containsExactlyElementsOf(first);
    }

    @Test
    void saysNothingOfOtherObjects() {
        topic.objectCreated(created("thumbnails/a/400.jpg"));

        assertThat(first).isEmpty();
    }

    @Test
    void wrapsTheS3EventAsTextOfAnSnsEvent() {
        topic.objectCreated(created("uploads/a.jpg"));

        JsonNode sns = parse(first.get(0)).at("/Records/0/Sns");
        assertThat(sns.path("Type").stringValue()).isEqualTo("Notification");
        assertThat(sns.path("Timestamp").stringValue())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?Z");
        JsonNode s3 = s3Record(first.get(0));
        assertThat(s3.path("eventName").stringValue()).isEqualTo("ObjectCreated:Put");
        assertThat(s3.at("/s3/bucket/name").stringValue()).isEqualTo("pictures");
        assertThat(s3.at("/s3/object/key").stringValue()).isEqualTo("uploads/a.jpg");
        assertThat(s3.at("/s3/object/size").intValue()).isEqualTo(42);
        assertThat(s3.at("/s3/object/eTag").stringValue()).isEqualTo("b1946ac9");
    }

    @Test
    void encodesKeysAsS3Does() {
        topic.objectCreated(created("uploads/h w+ü\"\\.jpg"));

        assertThat(s3Record(first.get(0)).at("/s3/object/key").stringValue())
                .isEqualTo("uploads/h+w%2B%C3%BC%22%5C.jpg");
    }

    @Test
    void numbersTheEventsOfAnObjectInTheirOrder() {
        topic.objectCreated(created("uploads/a.jpg"));
        topic.objectCreated(created("uploads/a.jpg"));

        List<String> sequencers = first.stream()
                .map(event -> s3Record(event).at("/s3/object/sequencer").stringValue())
                .toList();
        assertThat(sequencers).isSorted();
    }

    private static ObjectCreated created(String key) {
        return new ObjectCreated("pictures", key, 42, "b1946ac9", "ObjectCreated:Put");
    }

    private static JsonNode s3Record(byte[] event) {
        String message = parse(event).at("/Records/0/Sns/Message").stringValue();
        return JsonMapper.shared().readTree(message).at("/Records/0");
    }

    private static JsonNode parse(byte[] json) {
        return JsonMapper.shared().readTree(json);
    }
}
