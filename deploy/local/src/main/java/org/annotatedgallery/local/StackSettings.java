package org.annotatedgallery.local;

import java.nio.file.Path;
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
 * @param environment of the person: variables of the gallery and of Gemini are handed on from it
 */
public record StackSettings(int port, int s3Port, Path data, int thumbnailMemoryMb, Map<String, String> environment) {

    /** What Lambda offers, in MB. */
    private static final int LEAST_MEMORY = 128;

    private static final int MOST_MEMORY = 10_240;
    private static final int LAST_PORT = 65_535;

    public StackSettings {
        data = data.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
    }

    /**
     * Reads the properties {@code gallery.port}, {@code gallery.s3.port}, {@code gallery.data} and {@code gallery.thumbnail.memory}.
     *
     * @throws StackException naming the property whose value is wrong
     */
    public static StackSettings from(Properties properties, Map<String, String> environment) {
        return new StackSettings(
                number(properties, "gallery.port", 5000, 1, LAST_PORT),
                number(properties, "gallery.s3.port", 5001, 1, LAST_PORT),
                Path.of(properties.getProperty("gallery.data", ".gallery")),
                number(properties, "gallery.thumbnail.memory", 512, LEAST_MEMORY, MOST_MEMORY),
                environment);
    }

    /** Whether Gemini captions; without a key the offline annotator does. */
    public boolean usesGemini() {
        return variable("GEMINI_API_KEY").isPresent();
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
