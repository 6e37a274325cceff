package org.annotatedgallery.testbed.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Captions as a model writes them when it does all that it is asked, in English. */
public final class CaptionJson {
    private static final JsonMapper JSON = new JsonMapper();

    private CaptionJson() {}

    public static String of(String altText, String... tags) {
        Map<String, Object> caption = new LinkedHashMap<>();
        caption.put("decorative", false);
        caption.put("altText", altText);
        caption.put("description", altText + " Nothing else can be seen.");
        caption.put("visibleText", "");
        caption.put("tags", List.of(tags));
        caption.put("language", "en");
        return JSON.writeValueAsString(caption);
    }

    /** Another one for each number. */
    public static String numbered(int number) {
        return of("Scene " + number + " of a test is painted in plain colours.", "test", "scene", "number " + number);
    }
}
