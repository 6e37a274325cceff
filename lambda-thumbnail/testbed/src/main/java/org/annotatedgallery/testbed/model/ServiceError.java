package org.annotatedgallery.testbed.model;

/** Errors that every service knows, in words of its own. */
public enum ServiceError {
    KEY_REFUSED,
    FORBIDDEN,
    UNKNOWN_MODEL,
    QUOTA,
    UNREADABLE_IMAGE,
    INTERNAL,
    OVERLOADED
}
