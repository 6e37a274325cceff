package org.annotatedgallery.imaging;

/** How much of the heap a decoded image may take: half of it, so that the rest of the process and the scaling go on. */
record DecodeMemory(long budget) {
    static DecodeMemory ofThisProcess() {
        return new DecodeMemory(Runtime.getRuntime().maxMemory() / 2);
    }

    /**
     * The smallest n with which every n-th row and column of the image fits.
     *
     * @param needed the size that must be left
     */
    int step(ImageHeader header, int bytesPerPixel, Size needed) throws ImageException {
        int step = Math.max(1, (int) Math.ceil(Math.sqrt((double) header.pixels() * bytesPerPixel / budget)));
        int largest =
                Math.max(1, Math.max(header.storedWidth() / needed.width(), header.storedHeight() / needed.height()));
        if (step > largest) {
            throw tooLarge(header, budget / bytesPerPixel * largest * largest);
        }
        return step;
    }

    /** For decoders that hold the whole image. */
    void require(ImageHeader header, int bytesPerPixel) throws ImageException {
        if (header.pixels() * bytesPerPixel > budget) {
            throw tooLarge(header, budget / bytesPerPixel);
        }
    }

    /** For decoders that hold no more than an image of this size. */
    void require(ImageHeader header, Size size, int bytesPerPixel) throws ImageException {
        long bytes = (long) size.width() * size.height() * bytesPerPixel;
        if (bytes > budget) {
            throw tooLarge(header, (long) ((double) header.pixels() * budget / bytes));
        }
    }

    /** Leaves a quarter of what the heap could grow to for the heap. */
    void requireOutsideOfHeap(ImageHeader header, long bytes) throws ImageException {
        long most = budget / 2 * 3;
        if (bytes > most) {
            throw tooLarge(header, (long) ((double) header.pixels() * most / bytes));
        }
    }

    private static TooLargeToDecodeException tooLarge(ImageHeader header, long workable) {
        return new TooLargeToDecodeException("A " + header.format().label() + " picture", header.pixels(), workable);
    }
}
