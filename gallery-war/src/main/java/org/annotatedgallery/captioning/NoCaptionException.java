package org.annotatedgallery.captioning;

import java.util.UUID;

/** There are no words yet that a person could approve. */
public class NoCaptionException extends Exception {
    public NoCaptionException(UUID imageId) {
        super("No caption to approve: " + imageId);
    }
}
