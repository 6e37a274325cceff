package org.annotatedgallery.captioning;

/** Somebody else has changed the image since the editor has seen it. */
public class VersionConflictException extends Exception {
    public VersionConflictException() {
        super("Somebody else has changed this image meanwhile. Load it again and repeat your change.");
    }
}
