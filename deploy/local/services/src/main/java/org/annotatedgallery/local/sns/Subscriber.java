package org.annotatedgallery.local.sns;

/** Takes messages and answers at once; work is done later. */
@FunctionalInterface
public interface Subscriber {

    /** @param event an SNS event as Lambda hands it to a function: JSON with one record */
    void deliver(byte[] event);
}
