package org.annotatedgallery.annotate.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.annotatedgallery.annotate.AnnotationException;
import org.annotatedgallery.annotate.AnnotationRequest;
import org.annotatedgallery.annotate.TestImages;
import org.annotatedgallery.imaging.ImageFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes over the wire for one image. */
class GeminiRequestIT {
    private static final byte[] IMAGE = {(byte) 0xFF, (byte) 0xD8, 1, 2, 3};
    private static final String CAPTION = "{\"altText\":\"A wall.\"}";

    private FakeGemini gemini;

    @BeforeEach
    void start() throws IOException {
        gemini = new FakeGemini().replies(FakeGemini.answer("STOP", CAPTION));
    }

    @AfterEach
    void stop() {
        gemini.close();
    }

    @Test
    void modelIsAskedOnceWithTheKeyInAHeader() throws AnnotationException {
        FakeGemini.Request request = ask("gemini-test");

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/v1beta/models/gemini-test:generateContent");
        assertThat(request.headers().get("x-goog-api-key")).containsExactly("test-key");
        assertThat(request.headers()).doesNotContainKey("Authorization");
    }

    @Test
    void bodyCarriesImagePromptAndTheShapeOfTheAnswer() throws AnnotationException, IOException {
        assertThat(ask(null).body()).isEqualTo(expectedBody());
    }

    @Test
    void nothingButTheGivenAddressIsAskedFor() throws AnnotationException {
        ProxySelector before = ProxySelector.getDefault();
        Set<String> addresses = new ConcurrentSkipListSet<>();
        ProxySelector.setDefault(new RecordingProxySelector(addresses));
        try {
            ask(null);
        } finally {
            ProxySelector.setDefault(before);
        }
        assertThat(addresses).containsExactly(gemini.baseUrl().getAuthority());
    }

    private FakeGemini.Request ask(String model) throws AnnotationException {
        try (var annotator = new GeminiAnnotator(new GeminiConfig("test-key", model, gemini.baseUrl()))) {
            annotator.annotate(new AnnotationRequest(
                    IMAGE,
                    TestImages.header(ImageFormat.JPEG, 4, 3),
                    Instant.now().plusSeconds(30)));
        }
        assertThat(gemini.requests()).hasSize(1);
        return gemini.requests().get(0);
    }

    private static JsonNode expectedBody() throws IOException {
        String body = """
                {"contents":[{"role":"user","parts":[
                   {"inlineData":{"mimeType":"image/jpeg","data":%s}},
                   {"text":"Caption this image."}]}],
                 "systemInstruction":{"role":"user","parts":[{"text":%s}]},
                 "generationConfig":{
                   "temperature":0.2,
                   "maxOutputTokens":4096,
                   "responseMimeType":"application/json",
                   "responseSchema":{
                     "type":"OBJECT",
                     "properties":{
                       "decorative":{"type":"BOOLEAN"},
                       "altText":{"type":"STRING","description":"One sentence of at most 125 characters."},
                       "description":{"type":"STRING","description":"Two to five sentences."},
                       "visibleText":{"type":"STRING","description":"Legible text, verbatim; empty if there is none."},
                       "tags":{"type":"ARRAY","items":{"type":"STRING"},"maxItems":12}},
                     "propertyOrdering":["decorative","altText","description","visibleText","tags"],
                     "required":["decorative","altText","description","visibleText","tags"]},
                   "thinkingConfig":{"thinkingBudget":0}}}
                """;
        String image = FakeGemini.json(Base64.getEncoder().encodeToString(IMAGE));
        return new JsonMapper().readTree(body.formatted(image, FakeGemini.json(Prompt.CURRENT.text())));
    }

    /** Asked before every connection that any socket in this JVM opens. */
    private static final class RecordingProxySelector extends ProxySelector {
        private final Set<String> addresses;

        RecordingProxySelector(Set<String> addresses) {
            this.addresses = addresses;
        }

        @Override
        public List<Proxy> select(URI uri) {
            addresses.add(uri.getAuthority());
            return List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            addresses.add(uri.getAuthority());
        }
    }
}
