package org.annotatedgallery.imaging.jpeg;

/** The entropy-coded data say something impossible. Never leaves the package: a decoder goes on at the next restart. */
final class CorruptScanException extends Exception {
    private static final long serialVersionUID = 1;

    CorruptScanException() {
        super(null, null, false, false);
    }
}
