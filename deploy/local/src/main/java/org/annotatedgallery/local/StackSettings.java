package org.annotatedgallery.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What a person may choose.
 *
 * @param port of the pages
 * @param s3Port of the S3 server, which browsers fetch images from
 * @param data everything that is kept, logs included; absolute
 * @param thumbnailMemoryMb memory of the thumbnail function
 * @param environment of the person: variables of the gallery and of models are handed on from it
 */
public record StackSettings(int port, int s3Port, Path data, int thumbnailMemoryMb, Map<String, String> environment) {

    /** What Lambda offers, in MB. */
    private static final int LEAST_MEMORY = 128;

    private static final int MOST_MEMORY = 10_240;
    private static final int LAST_PORT = 65_535;
    private static final List<String> ANNOTATORS = List.of("gemini", "openai", "offline");
    private static final Map<String, List<String>> NEEDED =
            Map.of("gemini", List.of("GEMINI_API_KEY"), "openai", List.of("OPENAI_BASE_URL", "OPENAI_MODEL"));

    public StackSettings {
        data = data.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
    }

    /**
     * Reads the properties {@code gallery.port}, {@code gallery.s3.port}, {@code gallery.data} and {@code gallery.thumbnail.memory}.
     *
     * @throws StackException naming the property or variable whose value is wrong or missing
     */
    public static StackSettings from(Properties properties, Map<String, String> environment) {
        return new StackSettings(
                        number(properties, "gallery.port", 5000, 1, LAST_PORT),
                        number(properties, "gallery.s3.port", 5001, 1, LAST_PORT),
                        Path.of(properties.getProperty("gallery.data", ".gallery")),
                        number(properties, "gallery.thumbnail.memory", 128, LEAST_MEMORY, MOST_MEMORY),
                        environment)
                .checked();
    }

    private StackSettings checked() {
        if (!ANNOTATORS.contains(annotator())) {
            throw new StackException("GALLERY_ANNOTATOR must be one of " + ANNOTATORS + ", not: " + annotator());
        }
        List<String> missing = NEEDED.getOrDefault(annotator(), List.of()).stream()
                .filter(name -> variable(name).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new StackException(
                    "GALLERY_ANNOTATOR=" + annotator() + " needs " + String.join(" and ", missing) + ".");
        }
        return this;
    }

    /** Who captions: {@code gemini}, {@code openai} or {@code offline}; Gemini by default where there is a key for it. */
    public String annotator() {
        String byDefault = variable("GEMINI_API_KEY").isPresent() ? "gemini" : "offline";
        return variable("GALLERY_ANNOTATOR")
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .orElse(byDefault);
    }

    /** The value of a variable that is set to something. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static int number(Properties properties, String name, int standard, int least, int most) {
        String text = properties.getProperty(name);
        if (text == null) {
            return standard;
        }
        try {
            int value = Integer.parseInt(text.strip());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw new StackException("-D" + name + " takes a number from " + least + " to " + most + ", not: " + text);
    }
}
