package org.annotatedgallery.worker;

import org.annotatedgallery.image.Claim;

/**
 * A task that is this function's until its lease ends.
 *
 * @param fileName what the image's user called the file
 */
record ClaimedTask(Claim claim, String fileName) {}
