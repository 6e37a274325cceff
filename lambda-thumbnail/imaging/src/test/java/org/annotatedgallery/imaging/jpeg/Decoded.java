package org.annotatedgallery.imaging.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import org.annotatedgallery.imaging.ImageException;

/** An image as {@link JpegReader} hands it on. */
record Decoded(int width, int height, JpegColours colours, byte[] samples, JpegOutcome outcome) {
    static Decoded of(byte[] file, JpegScale scale) throws Exception {
        return of(file, scale, JpegLimits.USUAL);
    }

    static Decoded of(byte[] file, JpegScale scale, JpegLimits limits) throws Exception {
        JpegReader reader = JpegReader.open(source(file), limits);
        reader.judge();
        int width = scale.of(reader.width());
        int height = scale.of(reader.height());
        int length = width * reader.colours().components();
        byte[] samples = new byte[length * height];
        int[] next = {0};
        JpegOutcome outcome = reader.read(scale, (y, row) -> {
            assertThat(y).isEqualTo(next[0]++);
            assertThat(row).hasSize(length);
            System.arraycopy(row, 0, samples, y * length, length);
        });
        assertThat(next[0]).isEqualTo(outcome.rows());
        return new Decoded(width, height, reader.colours(), samples, outcome);
    }

    /** Whether it can be read, in part at least. */
    static boolean isReadable(byte[] file, JpegScale scale, JpegLimits limits) throws Exception {
        try {
            of(file, scale, limits);
            return true;
        } catch (ImageException e) {
            assertThat(e).hasMessageMatching("[A-Z][^;]+; .+\\.");
            return false;
        }
    }

    static JpegSource source(byte[] file) {
        return (at, target, offset, count) -> {
            int there = (int) Math.min(count, file.length - at);
            if (there <= 0) {
                return -1;
            }
            System.arraycopy(file, (int) at, target, offset, there);
            return there;
        };
    }

    int sample(int x, int y, int component) {
        return samples[(y * width + x) * colours.components() + component] & 0xFF;
    }

    /** Peak signal-to-noise ratio in dB against the mean of the pixels that each of these ones stands for. */
    double psnr(BufferedImage whole, JpegScale scale) {
        double error = 0;
        long count = 0;
        int side = 8 / scale.blockSide();
        for (int y = 0; y < whole.getHeight() / side; y++) {
            for (int x = 0; x < whole.getWidth() / side; x++) {
                for (int i = 0; i < colours.components(); i++) {
                    double difference = mean(whole.getRaster(), x * side, y * side, side, i) - sample(x, y, i);
                    error += difference * difference;
                    count++;
                }
            }
        }
        return 10 * Math.log10(255 * 255 * count / Math.max(error, 1e-6));
    }

    private static double mean(Raster raster, int left, int top, int side, int component) {
        double sum = 0;
        for (int y = top; y < top + side; y++) {
            for (int x = left; x < left + side; x++) {
                sum += raster.getSample(x, y, component);
            }
        }
        return sum / (side * side);
    }
}
