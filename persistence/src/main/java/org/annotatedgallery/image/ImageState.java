package org.annotatedgallery.image;

/** How far an image's original and its row have come together. Only STORED images are shown. */
public enum ImageState {
    /** The row is there, the original is on its way to the bucket. */
    STORING,
    /** Both are there. */
    STORED,
    /** A person has deleted the image; its objects go first, then its row. */
    DELETING
}
