package org.annotatedgallery.captioning;

/** A model's answer that was rejected cannot become the caption. */
public class RejectedRevisionException extends Exception {
    public RejectedRevisionException(long revision) {
        super("Rejected when it came, and so no caption: " + revision);
    }
}
