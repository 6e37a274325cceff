/** Runs functions as Lambda does: a queue, attempts, limits, and the function's jar in a JVM of its own. What a function does is not known here. */
package org.annotatedgallery.local.lambda;
