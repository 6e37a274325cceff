package org.annotatedgallery.image;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** The identity of a {@link Task}: its image and its kind. Not a record because JPA fills its fields. */
public class TaskKey implements Serializable {
    private String image;
    private TaskKind kind;

    protected TaskKey() {}

    public TaskKey(UUID image, TaskKind kind) {
        this.image = image.toString();
        this.kind = kind;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TaskKey key && Objects.equals(image, key.image) && kind == key.kind;
    }

    @Override
    public int hashCode() {
        return Objects.hash(image, kind);
    }
}
