package org.annotatedgallery.imaging.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Thousands of files that chance has changed: each ends in rows or in an {@code ImageException}, within the limits. */
class MutatedFilesTest {
    private static final int ROUNDS = 6_000;
    /** What a mutation makes of the size must not make the test slow. */
    private static final JpegLimits LIMITS = new JpegLimits(1_000_000, 100, 200_000, 24_000_000);
    /** Codes at which something is decided. */
    private static final int[] TELLING = {
        0x00, 0x01, 0x10, 0x11, 0x3F, 0x40, 0x7F, 0x80, 0xC0, 0xC2, 0xC4, 0xD0, 0xD9, 0xDA, 0xFF
    };

    @Test
    void everyFileIsShownOrRefused() throws Exception {
        List<byte[]> seeds = SmallJpegs.all();
        Random random = new Random(20_26);
        int readable = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] file = mutated(seeds.get(round % seeds.size()), random);
            JpegScale scale = JpegScale.values()[random.nextInt(4)];
            readable += Decoded.isReadable(file, scale, LIMITS) ? 1 : 0;
        }
        assertThat(readable).isBetween(ROUNDS / 3, ROUNDS * 9 / 10);
    }

    private static byte[] mutated(byte[] seed, Random random) {
        byte[] file = seed.clone();
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            int at = random.nextInt(file.length);
            switch (random.nextInt(6)) {
                case 0 -> file[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> file[at] = (byte) random.nextInt(256);
                case 2 -> file[at] = (byte) TELLING[random.nextInt(TELLING.length)];
                case 3 -> file = Arrays.copyOf(file, Math.max(4, at));
                case 4 -> file = moved(file, at, random.nextInt(file.length), random.nextInt(60));
                default -> Arrays.fill(file, at, Math.min(file.length, at + 5), (byte) random.nextInt(256));
            }
        }
        return file;
    }

    /** With a part of it once more at another place. */
    private static byte[] moved(byte[] file, int from, int to, int count) {
        int length = Math.min(count, file.length - from);
        byte[] moved = new byte[file.length + length];
        System.arraycopy(file, 0, moved, 0, to);
        System.arraycopy(file, from, moved, to, length);
        System.arraycopy(file, to, moved, to + length, file.length - to);
        return moved;
    }
}
