package org.annotatedgallery.imaging;

/** What Java's {@code Math.ceilDiv} does from Java 18 on. */
public final class Division {
    private Division() {}

    /**
     * @param number not negative
     * @param by positive
     */
    public static int roundedUp(int number, int by) {
        return (number + by - 1) / by;
    }
}
