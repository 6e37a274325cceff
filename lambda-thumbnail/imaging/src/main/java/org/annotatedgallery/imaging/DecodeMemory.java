package org.annotatedgallery.imaging;

/**
 * How much of the heap an image and what is made of it may take: half of it, so that the rest of the process goes on.
 *
 * @param budget bytes of the heap
 */
record DecodeMemory(long budget) {
    /** The answers' pixels are integers. */
    private static final int ANSWER_BYTES_PER_PIXEL = 4;

    static DecodeMemory ofThisProcess() {
        return new DecodeMemory(Runtime.getRuntime().maxMemory() / 2);
    }

    /**
     * The smallest n with which every n-th row and column of the image fits.
     *
     * @param needed the size that must be left, which is that of the answer
     */
    int step(ImageHeader header, int bytesPerPixel, Size needed) throws ImageException {
        long left = budget - answerBytes(needed);
        int largest =
                Math.max(1, Math.max(header.storedWidth() / needed.width(), header.storedHeight() / needed.height()));
        int step = 1;
        while (bytes(header, step, bytesPerPixel) > left) {
            if (++step > largest) {
                throw tooLarge(header, left / bytesPerPixel);
            }
        }
        return step;
    }

    private static long bytes(ImageHeader header, int step, int bytesPerPixel) {
        return (long) Division.roundedUp(header.storedWidth(), step)
                * Division.roundedUp(header.storedHeight(), step)
                * bytesPerPixel;
    }

    /** For decoders that hold the whole image. */
    void require(ImageHeader header, int bytesPerPixel, Size answer) throws ImageException {
        long left = budget - answerBytes(answer);
        if (header.pixels() * bytesPerPixel > left) {
            throw tooLarge(header, left / bytesPerPixel);
        }
    }

    /** For decoders that hold rows only, beside the answer. */
    void require(ImageHeader header, Size answer) throws ImageException {
        long bytes = answerBytes(answer);
        if (bytes > budget) {
            throw tooLarge(header, (long) ((double) header.pixels() * budget / bytes));
        }
    }

    /**
     * For decoders that hold the image outside of the heap, which remains small for it: so the heap's budget is theirs.
     *
     * @param bytes what they take, which is the more the more pixels there are
     */
    void requireOutsideOfHeap(ImageHeader header, long bytes, Size answer) throws ImageException {
        long left = budget - answerBytes(answer);
        if (bytes > left) {
            throw tooLarge(header, (long) ((double) header.pixels() * left / bytes));
        }
    }

    /** When the estimate was too low all the same. */
    TooLargeToDecodeException exhausted(ImageHeader header, OutOfMemoryError error) {
        return tooLarge(header, header.pixels() / 2, error);
    }

    private static long answerBytes(Size answer) {
        return (long) answer.width() * answer.height() * ANSWER_BYTES_PER_PIXEL;
    }

    private TooLargeToDecodeException tooLarge(ImageHeader header, long workable) {
        return tooLarge(header, Math.max(0, workable), null);
    }

    private TooLargeToDecodeException tooLarge(ImageHeader header, long workable, Throwable cause) {
        return new TooLargeToDecodeException(header, 2 * budget, workable, cause);
    }
}
