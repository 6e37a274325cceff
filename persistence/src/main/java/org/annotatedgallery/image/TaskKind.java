package org.annotatedgallery.image;

/** The slow work that each uploaded image needs; every image has exactly one task of each kind. */
public enum TaskKind {
    THUMBNAIL,
    CAPTION
}
