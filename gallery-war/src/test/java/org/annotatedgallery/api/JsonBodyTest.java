package org.annotatedgallery.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {
    @Test
    void oneObjectIsRead() {
        assertThat(JsonBody.object(" {\"a\": {\"b\": [1, \"ß\"]}} \n")
                        .orElseThrow()
                        .getJsonObject("a"))
                .containsKey("b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "1",
                "{",
                "{\"a\":1,}",
                "{\"a\":1} x",
                "{}{}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":{\"b\":1,\"b\":2}}"
            })
    void whatIsNotExactlyOneObjectIsNone(String body) {
        assertThat(JsonBody.object(body)).isEmpty();
    }

    @Test
    void nestingWithoutEndIsNone() {
        assertThat(JsonBody.object("{\"a\":" + "[".repeat(200_000))).isEmpty();
        assertThat(JsonBody.object("{\"a\":".repeat(200_000))).isEmpty();
    }

    @Test
    void stringsAreAnArrayOfNothingElse() {
        JsonObject body = JsonBody.object(
                        "{\"a\":[\"sea\",\"\"],\"b\":[],\"c\":[\"sea\",1],\"d\":[null],\"e\":\"sea\",\"f\":null}")
                .orElseThrow();
        assertThat(JsonBody.strings(body.get("a"))).contains(List.of("sea", ""));
        assertThat(JsonBody.strings(body.get("b"))).contains(List.of());
        for (String none : List.of("c", "d", "e", "f")) {
            assertThat(JsonBody.strings(body.get(none))).as(none).isEmpty();
        }
    }
}
