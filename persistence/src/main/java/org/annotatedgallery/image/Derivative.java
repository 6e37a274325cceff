package org.annotatedgallery.image;

import jakarta.persistence.Embeddable;

/** A smaller copy of an image in the bucket. */
@Embeddable
public class Derivative {
    private String key;
    private Integer width;
    private Integer height;

    protected Derivative() {}

    /**
     * @param key the object's key under {@code thumbnails/}
     * @param width in pixels, at least 1
     * @param height in pixels, at least 1
     */
    public Derivative(String key, int width, int height) {
        this.key = key;
        this.width = width;
        this.height = height;
    }

    public String key() {
        return key;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }
}
