package org.annotatedgallery.worker;

import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import com.amazonaws.services.lambda.runtime.events.SNSEvent.SNS;
import com.amazonaws.services.lambda.runtime.events.SNSEvent.SNSRecord;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.util.stream.Stream;

/** Reads of SNS's events what is looked at here. Lambda's own way loads a whole JSON mapper at a function's start. */
final class SnsEvents {
    private SnsEvents() {}

    /**
     * @throws jakarta.json.JsonException when it is no JSON
     * @throws ClassCastException when it has no list of records; a record that is none of SNS is left out
     */
    static SNSEvent read(InputStream json) {
        try (JsonReader reader = Json.createReader(json)) {
            JsonValue records = reader.readObject().getOrDefault("Records", JsonValue.EMPTY_JSON_ARRAY);
            return new SNSEvent()
                    .withRecords(records.asJsonArray().stream()
                            .flatMap(SnsEvents::recordOf)
                            .toList());
        }
    }

    private static Stream<SNSRecord> recordOf(JsonValue entry) {
        if (entry instanceof JsonObject announced && announced.get("Sns") instanceof JsonObject sns) {
            SNS message = new SNS().withMessageId(sns.getString("MessageId", "without id"));
            return Stream.of(new SNSRecord().withSns(message.withMessage(sns.getString("Message", ""))));
        }
        return Stream.empty();
    }
}
