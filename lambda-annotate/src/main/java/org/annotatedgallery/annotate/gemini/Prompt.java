package org.annotatedgallery.annotate.gemini;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The instructions to the model, kept as resources {@code prompt-<version>.txt}. A version that has written captions is
 * never edited: the ledger names it.
 */
record Prompt(String version, String text) {
    static final Prompt CURRENT = load("v1");

    private static Prompt load(String version) {
        String resource = "prompt-" + version + ".txt";
        try (InputStream in = Prompt.class.getResourceAsStream(resource)) {
            return new Prompt(version, new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
