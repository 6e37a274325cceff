package org.annotatedgallery.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what programs send, strictly: what is not exactly one JSON object, with each member once, is none. */
public final class JsonBody {
    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private JsonBody() {}

    public static Optional<JsonObject> object(String body) {
        try (JsonReader reader = READERS.createReader(new StringReader(body))) {
            requireNothingBehind(body);
            return Optional.of(reader.readObject());
        } catch (RuntimeException e) {
            // There is no one exception for what cannot be read: for nesting too deep it is the plainest of all.
            return Optional.empty();
        }
    }

    /**
     * @return empty when the value is no array of strings alone
     */
    public static Optional<List<String>> strings(JsonValue value) {
        return Optional.of(value)
                .filter(JsonArray.class::isInstance)
                .map(JsonValue::asJsonArray)
                .filter(array -> array.stream().allMatch(JsonString.class::isInstance))
                .map(array -> array.getValuesAs(JsonString::getString));
    }

    /** The reader leaves off where its object ends; the parser goes on and does not like what comes then. */
    private static void requireNothingBehind(String body) {
        try (JsonParser parser = Json.createParser(new StringReader(body))) {
            while (parser.hasNext()) {
                parser.next();
            }
        }
    }
}
