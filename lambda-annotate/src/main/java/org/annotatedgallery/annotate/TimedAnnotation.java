package org.annotatedgallery.annotate;

import java.time.Duration;

/**
 * A caption and how long it took to get.
 *
 * @param latency from the question to the answer
 */
record TimedAnnotation(Annotation annotation, Duration latency) {}
