package org.annotatedgallery.imaging;

/** How much of the heap a decoded image may take: half of it, so that the rest of the process and the scaling go on. */
record DecodeMemory(long budget) {
    static DecodeMemory ofThisProcess() {
        return new DecodeMemory(Runtime.getRuntime().maxMemory() / 2);
    }

    /** The smallest n with which every n-th row and column of the image fits. */
    int step(ImageHeader header, int bytesPerPixel, Size needed) throws ImageException {
        int step = (int) Math.ceil(Math.sqrt((double) header.pixels() * bytesPerPixel / budget));
        int largest =
                Math.max(1, Math.max(header.storedWidth() / needed.width(), header.storedHeight() / needed.height()));
        if (step > largest) {
            throw tooLarge(header, (long) bytesPerPixel, largest);
        }
        return Math.max(1, step);
    }

    /** For decoders that hold the whole image. */
    void require(ImageHeader header, int bytesPerPixel) throws ImageException {
        if (header.pixels() * bytesPerPixel > budget) {
            throw tooLarge(header, bytesPerPixel, 1);
        }
    }

    private TooLargeToDecodeException tooLarge(ImageHeader header, long bytesPerPixel, int step) {
        return new TooLargeToDecodeException(
                "A " + header.format().label() + " picture", header.pixels(), budget / bytesPerPixel * step * step);
    }
}
