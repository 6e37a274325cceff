package org.annotatedgallery.imaging.bench;

/**
 * How like its reference an image is.
 *
 * @param psnr over all three components, in dB; infinite for the same
 * @param ssim of the brightness; 1 for the same
 */
record Likeness(double psnr, double ssim) {
    static Likeness of(FloatImage image, FloatImage reference) {
        if (image.width() != reference.width() || image.height() != reference.height()) {
            throw new IllegalArgumentException("two sizes");
        }
        double ssim = Ssim.of(image.luma(), reference.luma(), image.width(), image.height());
        return new Likeness(psnr(image.components(), reference.components()), ssim);
    }

    private static double psnr(float[] image, float[] reference) {
        double squares = 0;
        for (int i = 0; i < image.length; i++) {
            double difference = image[i] - reference[i];
            squares += difference * difference;
        }
        return 10 * Math.log10(255.0 * 255.0 * image.length / squares);
    }
}
