package org.annotatedgallery.annotate.http;

/** A key that must show up in one header and nowhere else. */
public final class ApiKey {
    private static final String MASK = "***";

    private ApiKey() {}

    /**
     * @param name of the variable that it comes from
     * @throws IllegalArgumentException naming the variable, without the key
     */
    public static String checked(String name, String key) {
        String stripped = key.strip();
        if (!stripped.matches("[!-~]+")) {
            // The HTTP client would refuse it too, but print it.
            throw new IllegalArgumentException(name + " has characters that no header can carry");
        }
        return stripped;
    }

    /**
     * Services like to quote a key that they do not know, whole or with stars in the middle.
     *
     * @param key null if there is none
     */
    public static String hiddenIn(String words, String key) {
        String hidden = key == null ? words : words.replace(key, MASK);
        return hidden.replaceAll("[^\\s*]{0,40}\\*{3,}[^\\s.,;]{0,40}", MASK);
    }
}
