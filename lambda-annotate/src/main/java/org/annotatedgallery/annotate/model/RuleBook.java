package org.annotatedgallery.annotate.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The phrases that no caption may consist of or begin with, kept as resources {@code rules-<language>.txt}. Those of all languages
 * hold for every text: models decline in whichever language they like, and what was written into a file often does not name its own.
 */
final class RuleBook {
    private static final List<String> LANGUAGES = List.of("en", "ar", "de", "es", "fr", "ja");

    /** The sections of a resource, which explains them. */
    enum Section {
        NOTHING,
        REFUSAL,
        PREAMBLE,
        REDUNDANT
    }

    private final Map<Section, Phrases> phrases = new EnumMap<>(Section.class);

    RuleBook() {
        Map<Section, List<String>> lines = new EnumMap<>(Section.class);
        LANGUAGES.forEach(language -> read("rules-" + language + ".txt", lines));
        lines.forEach((section, all) -> phrases.put(section, new Phrases(all)));
    }

    Phrases phrases(Section section) {
        return phrases.get(section);
    }

    private static void read(String resource, Map<Section, List<String>> lines) {
        Section section = null;
        for (String line : text(resource).lines().toList()) {
            if (line.startsWith("[")) {
                section = Section.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                lines.computeIfAbsent(section, none -> new ArrayList<>()).add(line);
            }
        }
    }

    private static String text(String resource) {
        try (InputStream in = RuleBook.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
