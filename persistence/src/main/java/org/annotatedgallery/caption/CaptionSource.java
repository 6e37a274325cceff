package org.annotatedgallery.caption;

/** Where a caption's words come from. */
public enum CaptionSource {
    /** A person wrote or approved them; no machine overwrites these. */
    HUMAN,
    /** A vision model that has seen the picture. */
    MODEL,
    /** Measured from the picture without any model: format, shape, colours; says nothing about the content. */
    OFFLINE,
    /** The author put them into the file. */
    EMBEDDED;

    /** Whether a machine's words from here may take the place of the others. */
    public boolean mayReplace(CaptionSource current) {
        return current != HUMAN && (this != OFFLINE || current == OFFLINE);
    }
}
