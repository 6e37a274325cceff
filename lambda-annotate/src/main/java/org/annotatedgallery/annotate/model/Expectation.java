package org.annotatedgallery.annotate.model;

import org.annotatedgallery.annotate.Annotation;

/**
 * What an answer is measured by.
 *
 * @param language that was asked for, a BCP 47 tag
 * @param fileName which must not pass for a description
 * @param strict whether a better answer may still be had: then what is merely clumsy does not pass
 */
record Expectation(String language, String fileName, boolean strict) {
    private static final int LONGEST_ALT_TEXT = 250;

    /** In UTF-16 units. A longer sentence than wanted is still better than none. */
    int longestAltText() {
        return strict ? Annotation.WANTED_ALT_TEXT : LONGEST_ALT_TEXT;
    }
}
