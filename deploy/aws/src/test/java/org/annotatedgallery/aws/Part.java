package org.annotatedgallery.aws;

import java.util.List;
import java.util.Map;

/** A map somewhere in a template. */
record Part(Map<String, Object> content) {

    @SuppressWarnings("unchecked") // Every key in a template is a string.
    static Part of(Object value) {
        return new Part(value == null ? Map.of() : (Map<String, Object>) value);
    }

    Object get(String name) {
        return content.get(name);
    }

    /** What stands under a name, empty when nothing does. */
    Part part(String name) {
        return of(get(name));
    }

    Part properties() {
        return part("Properties");
    }

    Object property(String name) {
        return properties().get(name);
    }

    /** What stands under a name: the members of a list, a single value as a list of one, none as an empty one. */
    List<?> list(String name) {
        Object value = get(name);
        return value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
    }

    List<Part> parts(String name) {
        return list(name).stream().map(Part::of).toList();
    }
}
