package org.annotatedgallery.local.s3;

/** Told of each object after it was written and before the client has its answer. */
@FunctionalInterface
public interface ObjectListener {

    void objectCreated(ObjectCreated event);
}
