package org.annotatedgallery.testbed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The environment of whoever runs the tests, for processes that these start: without what the person has set for a gallery of their
 * own, which would send the tests to a service that costs money.
 */
public final class TestEnvironment {
    private static final List<String> OWN = List.of("GALLERY_", "GEMINI_", "OPENAI_");

    private TestEnvironment() {}

    /** @return modifiable */
    public static Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.keySet().removeIf(name -> OWN.stream().anyMatch(name::startsWith));
        return variables;
    }
}
