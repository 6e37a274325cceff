package org.annotatedgallery.faces;

import java.util.List;
import java.util.ResourceBundle;

/** The bundle's texts for scripts. The pages call this as a function of the gallery's tag library. */
public final class Texts {
    private Texts() {}

    /** The keys with this beginning, sorted. */
    public static List<String> keys(ResourceBundle bundle, String prefix) {
        return bundle.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .sorted()
                .toList();
    }
}
