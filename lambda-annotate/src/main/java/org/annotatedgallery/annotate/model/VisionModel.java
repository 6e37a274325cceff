package org.annotatedgallery.annotate.model;

import java.time.Duration;
import org.annotatedgallery.annotate.AnnotationException;

/**
 * A model that looks at an image and answers in words. An adapter knows how to reach one and what its errors mean; what is
 * asked, what counts as a caption, what it may cost and when to ask again is not its business. Implementations are safe for
 * use by several threads.
 */
public interface VisionModel {
    /** What it is called where it is configured, for the ledger and the table of prices. */
    String name();

    /**
     * Asks once: one call is one request, because each may be charged.
     *
     * @param timeout of the whole call
     * @throws AnnotationException when no answer arrived: the service refuses, is away or too slow
     */
    Answer ask(Question question, Duration timeout) throws AnnotationException;
}
